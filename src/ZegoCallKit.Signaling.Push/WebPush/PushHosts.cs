namespace ZegoCallKit.Signaling.Push.WebPush;

/// <summary>Decides which addresses of subscriptions may be contacted. A subscription comes from a client: without this check it could name any address that the server can reach.</summary>
internal sealed class PushHosts(IReadOnlyList<string> patterns)
{
    public static bool IsPattern(string? pattern)
    {
        if (pattern is null)
        {
            return false;
        }

        var isDomain = pattern.StartsWith("*.", StringComparison.Ordinal);
        var host = isDomain ? pattern[2..] : pattern;
        return Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 && (!isDomain || (host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) is UriHostNameType.Dns));
    }

    /// <summary>Returns whether an address may be contacted: a listed host, https on its own port, or http on this machine.</summary>
    public bool IsAllowed(Uri address) =>
        ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort) || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0
        && address.Fragment.Length == 0
        && patterns.Any(pattern => Matches(pattern, address.IdnHost));

    private static bool Matches(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase);
}
