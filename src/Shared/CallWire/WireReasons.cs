namespace ZegoCallKit.Signaling.Wire;

/// <summary>Lists the reasons why an envelope was refused for a receiver, or a connection was closed.</summary>
internal static class WireReasons
{
    public const string Blocked = "blocked";
    public const string DoNotDisturb = "do-not-disturb";
    public const string Unknown = "unknown";
    public const string Rate = "rate";
    public const string TooLarge = "too-large";
    public const string Invalid = "invalid";
    public const string NotMember = "not-member";

    /// <summary>The server has nothing with which it could do that.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>Another device of the sender answered first.</summary>
    public const string AnsweredElsewhere = "answered-elsewhere";

    /// <summary>The ring that is answered is over: it was stopped, or its deadline passed.</summary>
    public const string Ended = "ended";

    /// <summary>The receiver has answered the ring that was to be stopped, or declined the invitation that is repeated.</summary>
    public const string Answered = "answered";

    // Why a connection was closed.
    public const string Replaced = "replaced";
    public const string Unauthorized = "unauthorized";
    public const string TokenExpired = "token-expired";
    public const string Draining = "draining";
    public const string Version = "version";
    public const string Slow = "slow";

    /// <summary>As many devices of the user are connected as the server keeps.</summary>
    public const string TooManyDevices = "too-many-devices";

    /// <summary>The server cannot reach its store at the moment.</summary>
    public const string Unavailable = "unavailable";
}
