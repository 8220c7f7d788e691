using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Messaging;

/// <summary>Describes what distinguishes the kinds of messages when they are sent.</summary>
/// <param name="Operation">The name of the operation, for errors.</param>
/// <param name="Result">The kind of the engine's result.</param>
/// <param name="PerSecond">The number of messages that a user may send per second.</param>
/// <param name="TooFast">The error code for exceeding that rate.</param>
internal sealed record MessageKind(string Operation, ResultKind Result, int PerSecond, ZegoErrorCode TooFast)
{
    public static readonly MessageKind Broadcast = new("SendBroadcastMessage", ResultKind.Broadcast, 2, ZegoErrorCode.ImBroadcastMessageRateOverload);

    public static readonly MessageKind Barrage = new("SendBarrageMessage", ResultKind.Barrage, 20, ZegoErrorCode.RoomCallApiTooFrequent);

    public static readonly MessageKind Command = new("SendCustomCommand", ResultKind.CustomCommand, 20, ZegoErrorCode.RoomCallApiTooFrequent);

    public static readonly MessageKind Transparent = new("SendTransparentMessage", ResultKind.Transparent, 20, ZegoErrorCode.RoomCallApiTooFrequent);
}
