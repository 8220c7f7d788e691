namespace ZegoCallKit.Desk.Server.Security;

/// <summary>Holds the key with which the desk signs tokens for its signaling server.</summary>
internal sealed class RingKeys(string key)
{
    public const string Issuer = "desk";
    public const string Audience = "calls";

    public string Key { get; } = key;

    /// <summary>Returns the type's name, so that the key does not get into logs.</summary>
    public override string ToString() => nameof(RingKeys);
}
