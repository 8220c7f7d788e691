namespace RingServer;

/// <summary>Specifies who gets a token without a password. For development only.</summary>
internal enum DevSignIn
{
    /// <summary>Programs on this machine.</summary>
    Loopback,
    Any,
    Off,
}
