namespace Warrant.Server.Tests;

/// <summary>A clock that moves when it is told to, and fires its timers then.</summary>
sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    readonly Lock gate = new();
    readonly List<HandTimer> timers = [];
    DateTimeOffset now = now;

    public HandClock() : this(new(YesCase.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)) { }

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate) timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<HandTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(t => t.Due <= now)];
        }
        foreach (var timer in due) timer.Fire();
    }

    sealed class HandTimer(HandClock clock, Action callback) : ITimer
    {
        TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public void Fire()
        {
            Due = period > TimeSpan.Zero ? clock.now + period : null;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan every)
        {
            period = every;
            Due = dueTime < TimeSpan.Zero ? null : clock.now + dueTime;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
