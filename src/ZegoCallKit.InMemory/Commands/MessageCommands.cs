using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Commands;

/// <summary>Commands of IMessageCommands.</summary>
internal sealed class MessageCommands : IMessageCommands
{
    public EngineResult SendBroadcast(string roomId, string message) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SendBarrage(string roomId, string message) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SendCustomCommand(string roomId, string command, IReadOnlyList<string> toUserIds) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SendTransparent(string roomId, EngineTransparentMessage message) => new((int)ZegoErrorCode.SdkNoModule);
}
