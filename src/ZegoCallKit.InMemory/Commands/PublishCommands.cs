using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Commands;

/// <summary>Commands of IPublishCommands.</summary>
internal sealed class PublishCommands : IPublishCommands
{
    public EngineResult StartPublishing(string streamId, string roomId, PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StopPublishing(PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SetExtraInfo(string extraInfo, PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StartPreview(EngineView? view, PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StopPreview(PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult MuteAudio(bool mute, PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult MuteVideo(bool mute, PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult TakeSnapshot(PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SendSei(ReadOnlyMemory<byte> data, PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SetEncryptionKey(string key, PublishChannel channel) => new((int)ZegoErrorCode.SdkNoModule);
}
