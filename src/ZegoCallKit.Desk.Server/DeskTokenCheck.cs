namespace ZegoCallKit.Desk.Server;

/// <summary>Specifies which logins must show a token.</summary>
public enum DeskTokenCheck
{
    /// <summary>A token is checked if there is one; a login without a token is admitted, as with an AppSign.</summary>
    IfPresent = 0,

    /// <summary>Every login needs a valid token.</summary>
    Required = 1,

    /// <summary>Of a token only the expiry counts, as with the in-memory cloud.</summary>
    Off = 2,
}
