namespace Warrant.Files;

/// <summary>A path with every link in it followed.</summary>
static class RealPath
{
    /// <summary>The path itself as far as it does not exist. A circle of links leads nowhere: then the root, which is inside of nothing.</summary>
    public static string Of(string path)
    {
        var at = "/";
        var left = new Stack<string>(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        for (var links = 0; left.TryPop(out var part);)
        {
            if (part == "..")
            {
                at = Path.GetDirectoryName(at) ?? "/";
                continue;
            }
            var next = Path.Combine(at, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }
            if (++links > 40) return "/";
            if (target.StartsWith('/')) at = "/";
            foreach (var piece in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
                if (piece != ".") left.Push(piece);
        }
        return at;
    }
}
