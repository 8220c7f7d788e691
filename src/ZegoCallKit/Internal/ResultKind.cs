namespace ZegoCallKit.Internal;

/// <summary>The results that carry a sequence. Sequences of different kinds collide, so the kind is part of the key.</summary>
internal enum ResultKind
{
    Login,
    RoomExtraInfo,
    StreamExtraInfo,
    Broadcast,
    Barrage,
    CustomCommand,
    Transparent,
    LogUpload,
}
