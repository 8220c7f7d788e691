using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands that choose what a publish channel sends.</summary>
internal sealed class SourceCommands(EngineMedia media) : ISourceCommands
{
    public EngineResult SetVideoSource(VideoSourceKind source, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("setVideoSource", () =>
        {
            switch (source)
            {
                case VideoSourceKind.MainPublishChannel when channel == PublishChannel.Main:
                    return new((int)ZegoErrorCode.IllegalParam);
                case VideoSourceKind.ScreenCapture:
                    settings.ChooseVideo(source);
                    settings.ScreenIndex = 0;
                    return EngineResult.Accepted;
                case VideoSourceKind.None or VideoSourceKind.Camera or VideoSourceKind.Custom or VideoSourceKind.MainPublishChannel:
                    settings.ChooseVideo(source);
                    return EngineResult.Accepted;
                default:
                    return new((int)ZegoErrorCode.IllegalParam);
            }
        });
    }

    public EngineResult SetAudioSource(AudioSourceKind source, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("setAudioSource", () =>
        {
            switch (source)
            {
                case AudioSourceKind.MainPublishChannel when channel == PublishChannel.Main:
                    settings.AudioSource = AudioSourceKind.Default;
                    return EngineResult.Accepted;
                case AudioSourceKind.Default or AudioSourceKind.Custom or AudioSourceKind.None or AudioSourceKind.Microphone or AudioSourceKind.MainPublishChannel or AudioSourceKind.ScreenCapture:
                    settings.AudioSource = source;
                    return EngineResult.Accepted;
                default:
                    return new((int)ZegoErrorCode.IllegalParam);
            }
        });
    }
}
