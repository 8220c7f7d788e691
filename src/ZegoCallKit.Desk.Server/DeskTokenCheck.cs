namespace ZegoCallKit.Desk.Server;

/// <summary>Specifies which logins need a token.</summary>
public enum DeskTokenCheck
{
    /// <summary>A token is validated if there is one. A login without a token is admitted, as with an AppSign.</summary>
    IfPresent = 0,

    /// <summary>Every login needs a valid token.</summary>
    Required = 1,

    /// <summary>Tokens are not validated; only their expiry counts, as with the in-memory cloud.</summary>
    Off = 2,
}
