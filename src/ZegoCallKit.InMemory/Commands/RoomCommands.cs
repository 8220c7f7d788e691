using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Commands;

/// <summary>Commands of IRoomCommands.</summary>
internal sealed class RoomCommands : IRoomCommands
{
    public EngineResult Login(string roomId, EngineUser user, EngineLoginOptions options) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult Logout(string roomId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult LogoutAll() => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SwitchRoom(string fromRoomId, string toRoomId, EngineLoginOptions options) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult RenewToken(string roomId, string token) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SetExtraInfo(string roomId, string key, string value) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult<IReadOnlyList<EngineStreamInfo>?> GetStreams(string roomId) => new((int)ZegoErrorCode.SdkNoModule, default!);
}
