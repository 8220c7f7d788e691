namespace ZegoCallKit.Signaling.Wire;

/// <summary>The version and the method names of the protocol between call clients and the signaling server. A newer server still speaks every version from <see cref="OldestVersion"/> on.</summary>
internal static class WireProtocol
{
    public const int Version = 1;
    public const int OldestVersion = 1;

    // What a client calls.
    /// <summary><c>Hello(WireHello) → WireWelcome</c>. The first call; every other one before it fails.</summary>
    public const string Hello = "Hello";

    /// <summary><c>Send(WireEnvelope) → WireReply</c>. Sent one after the other, envelopes arrive in that order.</summary>
    public const string Send = "Send";

    /// <summary><c>Ack(long seq)</c>. The program took everything up to this number.</summary>
    public const string Ack = "Ack";

    /// <summary><c>Watch(string[] users)</c>. How the users are now comes as <see cref="Presence"/> before the call completes. Watches end with the connection.</summary>
    public const string Watch = "Watch";

    /// <summary><c>Unwatch(string[] users)</c>.</summary>
    public const string Unwatch = "Unwatch";

    /// <summary><c>SetStatus(WireStatus)</c>. For all devices of the user, and kept.</summary>
    public const string SetStatus = "SetStatus";

    /// <summary><c>RegisterPush(WirePushTarget)</c>.</summary>
    public const string RegisterPush = "RegisterPush";

    /// <summary><c>History(string? cursor, int count) → WireHistoryPage</c>. At most 100 entries a page.</summary>
    public const string History = "History";

    /// <summary><c>RoomToken(string call) → string</c>. For members of the call only.</summary>
    public const string RoomToken = "RoomToken";

    /// <summary><c>Goodbye()</c>. The device leaves; watchers hear it at once instead of after the grace of a lost connection.</summary>
    public const string Goodbye = "Goodbye";

    // What a server calls.
    /// <summary><c>Deliver(WireDelivery[])</c>. The first one may be on the wire before the answer to <see cref="Hello"/>: the client holds it back until then.</summary>
    public const string Deliver = "Deliver";

    /// <summary><c>Presence(WirePresence[])</c>.</summary>
    public const string Presence = "Presence";

    /// <summary><c>Bye(string reason, long retryAfterMs)</c>. The last call of a connection, which the client closes; the server does it a second later.</summary>
    public const string Bye = "Bye";

    /// <summary>The claim that names the user; JSON Web Tokens call it the subject.</summary>
    public const string UserClaim = "sub";

    /// <summary>The claim that names the device.</summary>
    public const string DeviceClaim = "dev";
}
