using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Commands;

/// <summary>Commands of IPlayCommands.</summary>
internal sealed class PlayCommands : IPlayCommands
{
    public EngineResult StartPlaying(string streamId, string roomId, EngineView? view) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StopPlaying(string streamId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SetView(string streamId, EngineView? view) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SetVolume(string streamId, int volume) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult SetAllVolume(int volume) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult MuteAudio(string streamId, bool mute) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult MuteVideo(string streamId, bool mute) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult MuteAllAudio(bool mute) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult MuteAllVideo(bool mute) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult TakeSnapshot(string streamId) => new((int)ZegoErrorCode.SdkNoModule);
}
