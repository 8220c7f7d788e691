using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Sets the configurations of a channel for one publication, and restores those that the channel had before. Used in the command loop.</summary>
internal sealed class ChannelConfigs(PublishChannel channel)
{
    private VideoConfig? _videoBefore;
    private AudioConfig? _audioBefore;

    public EngineResult SetVideo(IZegoEngine engine, VideoConfig config) =>
        Set(ref _videoBefore, () => engine.Encoding.GetVideoConfig(channel), () => engine.Encoding.SetVideoConfig(config, channel));

    public EngineResult SetAudio(IZegoEngine engine, AudioConfig config) =>
        Set(ref _audioBefore, () => engine.Encoding.GetAudioConfig(channel), () => engine.Encoding.SetAudioConfig(config, channel));

    /// <summary>Restores what was changed.</summary>
    public IEnumerable<EngineResult> SetBack(IZegoEngine engine)
    {
        if (_videoBefore is { } video)
        {
            yield return engine.Encoding.SetVideoConfig(video, channel);
        }

        if (_audioBefore is { } audio)
        {
            yield return engine.Encoding.SetAudioConfig(audio, channel);
        }
    }

    private static EngineResult Set<T>(ref T? before, Func<EngineResult<T>> get, Func<EngineResult> set)
        where T : class
    {
        if (before is not null)
        {
            return set();
        }

        var current = get();
        if (!current.IsAccepted)
        {
            return new EngineResult(current.Code);
        }

        // A refused change leaves nothing to restore.
        var result = set();
        before = result.IsAccepted ? current.Value : null;
        return result;
    }
}
