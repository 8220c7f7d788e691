namespace ZegoCallKit.Internal.Core;

/// <summary>Specifies the kind of a result that carries a sequence number. Numbers of different kinds collide, so the kind is part of the key.</summary>
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
    MediaPlayerSeek,
}
