namespace ZegoCallKit.Rooms;

/// <summary>What a client's options say about all of its logins.</summary>
/// <param name="AppId">ZEGO's AppID.</param>
/// <param name="RoomMode">One room at a time, or several.</param>
/// <param name="TokenProvider">Fetches tokens for logins that bring none of their own.</param>
/// <param name="TokenRenewal">When the provider is asked for the next token.</param>
internal sealed record LoginRules(uint AppId, RoomMode RoomMode, ITokenProvider? TokenProvider, TokenRenewalOptions TokenRenewal);
