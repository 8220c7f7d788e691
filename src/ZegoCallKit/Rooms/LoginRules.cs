namespace ZegoCallKit.Rooms;

/// <summary>Represents the client's options that apply to all of its logins.</summary>
/// <param name="AppId">The ZEGO AppID.</param>
/// <param name="RoomMode">Whether the client can be logged in to one room at a time or to several.</param>
/// <param name="TokenProvider">Fetches tokens for logins without one of their own.</param>
/// <param name="TokenRenewal">When the provider is asked for the next token.</param>
internal sealed record LoginRules(uint AppId, RoomMode RoomMode, ITokenProvider? TokenProvider, TokenRenewalOptions TokenRenewal)
{
    /// <summary>Gets whether tokens are fetched for logins without one of their own.</summary>
    public bool HasProvider => TokenProvider is not null;
}
