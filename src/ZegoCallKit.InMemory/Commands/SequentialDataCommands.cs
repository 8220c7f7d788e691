using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Commands;

/// <summary>Commands of ISequentialDataCommands.</summary>
internal sealed class SequentialDataCommands : ISequentialDataCommands
{
    public EngineResult<int> Create(string roomId) => new((int)ZegoErrorCode.SdkNoModule, default!);

    public EngineResult Destroy(int manager) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StartBroadcasting(int manager, string streamId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StopBroadcasting(int manager, string streamId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StartSubscribing(int manager, string streamId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StopSubscribing(int manager, string streamId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult Send(int manager, string streamId, ReadOnlyMemory<byte> data) => new((int)ZegoErrorCode.SdkNoModule);
}
