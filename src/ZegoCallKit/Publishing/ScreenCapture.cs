using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Makes the engine calls that start and stop sending a screen on a channel. Used in the command loop only.</summary>
internal sealed class ScreenCapture(ScreenSource? source, PublishChannel channel, bool withSound)
{
    private int? _index;

    public IEnumerable<EngineResult> SetUp(IZegoEngine engine)
    {
        if (Choose(engine) is not { } chosen)
        {
            yield return new EngineResult((int)ZegoErrorCode.ScreenCaptureNotSupport);
            yield break;
        }

        var made = engine.Screens.Create(chosen.Id, chosen.Kind);
        _index = made.IsAccepted ? made.Value : null;
        yield return new EngineResult(made.Code);
        if (withSound)
        {
            yield return engine.Screens.EnableAudio(made.Value, true);
            yield return engine.Sources.SetAudioSource(AudioSourceKind.ScreenCapture, channel);
        }

        yield return engine.Screens.StartCapture(made.Value);
        yield return engine.Screens.Use(made.Value, channel);
    }

    public IEnumerable<EngineResult> SetBack(IZegoEngine engine)
    {
        if (_index is not { } index)
        {
            yield break;
        }

        _index = null;
        yield return engine.Screens.StopCapture(index);
        yield return engine.Sources.SetVideoSource(PublicationInputs.DefaultVideo(channel), channel);
        yield return engine.Screens.Destroy(index);
    }

    private ScreenSource? Choose(IZegoEngine engine)
    {
        if (source is not null)
        {
            return source;
        }

        var known = engine.Screens.GetSources();
        return known.IsAccepted ? known.Value.FirstOrDefault(static one => one.Kind == ScreenSourceKind.Screen) : null;
    }
}
