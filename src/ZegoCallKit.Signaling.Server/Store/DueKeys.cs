namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Builds and parses the keys of due items. Ids contain no slash.</summary>
internal static class DueKeys
{
    private const string CallPrefix = "call/";
    private const string UserPrefix = "user/";
    private const string StatusPrefix = "status/";

    public static string OfCall(string call) => CallPrefix + call;

    /// <summary>Returns the key for checking whether a user has gone offline.</summary>
    public static string OfUser(string user) => UserPrefix + user;

    /// <summary>Returns the key for the end of a user's status.</summary>
    public static string OfStatus(string user) => StatusPrefix + user;

    public static string? StatusOf(string key) => key.StartsWith(StatusPrefix, StringComparison.Ordinal) ? key[StatusPrefix.Length..] : null;

    public static string? CallOf(string key) => key.StartsWith(CallPrefix, StringComparison.Ordinal) ? key[CallPrefix.Length..] : null;

    public static string? UserOf(string key) => key.StartsWith(UserPrefix, StringComparison.Ordinal) ? key[UserPrefix.Length..] : null;
}
