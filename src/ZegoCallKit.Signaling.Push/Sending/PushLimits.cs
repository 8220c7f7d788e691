namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Checks what the options of all push services have in common.</summary>
internal static class PushLimits
{
    public const int MaxPending = 100_000;

    public static void Queue(int maxPending, int maxParallel, string parameter)
    {
        OptionGuard.Range(maxPending, 1, MaxPending, parameter, "MaxPending");
        OptionGuard.Range(maxParallel, 1, 256, parameter, "MaxParallel");
    }

    /// <summary>Checks an address that an option names: <c>https</c>, or <c>http</c> on this machine.</summary>
    public static void Address(Uri? address, string parameter, string property) =>
        OptionGuard.Check(IsAllowed(address), parameter, property, "must be absolute and https, or http on this machine");

    public static bool IsAllowed(Uri? address) => address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
