namespace ZegoCallKit.Desk.Wire;

/// <summary>Specifies why a connection ends: the status code of its WebSocket.</summary>
internal enum WireClose
{
    Normal = 1000,
    DeskStops = 1001,
    Internal = 1011,
    Version = 4001,
    NoHello = 4002,
    BadText = 4003,
    BadMedia = 4004,
    TooLarge = 4005,
    NotNow = 4006,
    TooSlow = 4008,
    Replaced = 4009,
    DeskFull = 4013,
    TooMany = 4029,
}
