using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Warrant.Server;

/// <summary>Passes on what the framework warns of, a line each, and nothing that is as usual.</summary>
sealed class Complaints(Action<string> complain) : ILoggerProvider, ILogger
{
    // What the host says of a start that failed is thrown too, and told once by whoever started it.
    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal) ? NullLogger.Instance : this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        complain(exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
