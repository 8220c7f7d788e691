namespace ZegoCallKit.Signaling.Wire;

/// <summary>The version and the method names of the protocol between call clients and the signaling server. A newer server still speaks every version from <see cref="OldestVersion"/> on.</summary>
internal static class WireProtocol
{
    public const int Version = 1;
    public const int OldestVersion = 1;

    // What a client calls.
    public const string Hello = "Hello";
    public const string Send = "Send";
    public const string Ack = "Ack";
    public const string Watch = "Watch";
    public const string Unwatch = "Unwatch";
    public const string SetStatus = "SetStatus";
    public const string RegisterPush = "RegisterPush";
    public const string History = "History";
    public const string Goodbye = "Goodbye";

    // What a server calls.
    public const string Deliver = "Deliver";
    public const string Presence = "Presence";
    public const string Bye = "Bye";

    /// <summary>The claim that names the user; JSON Web Tokens call it the subject.</summary>
    public const string UserClaim = "sub";

    /// <summary>The claim that names the device.</summary>
    public const string DeviceClaim = "dev";
}
