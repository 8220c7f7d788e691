namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Checks options.</summary>
internal static class PushLimits
{
    public const int MaxPending = 100_000;

    public static void Queue(int maxPending, int maxParallel, string type)
    {
        Check(maxPending is >= 1 and <= MaxPending, type, "MaxPending", "must be 1 to 100,000");
        Check(maxParallel is >= 1 and <= 256, type, "MaxParallel", "must be 1 to 256");
    }

    /// <summary>Checks an address that an option names: <c>https</c>, or <c>http</c> on this machine.</summary>
    public static void Address(Uri? address, string type, string name) =>
        Check(IsAllowed(address), type, name, "must be absolute and https, or http on this machine");

    public static bool IsAllowed(Uri? address) => address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    public static void Check(bool isRight, string type, string name, string problem)
    {
        if (!isRight)
        {
            throw Wrong(type, name, problem);
        }
    }

    public static ArgumentException Wrong(string type, string name, string problem, Exception? fault = null) => new($"{type}.{name} {problem}.", name, fault);
}
