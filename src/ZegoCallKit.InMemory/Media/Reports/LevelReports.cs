using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Sound;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Raises the requested sound level and spectrum reports, each at its own interval. Switched with the engine's gate held.</summary>
internal sealed class LevelReports(MediaContext context, CapturedSound captured, PlayMedia played)
{
    private readonly IntervalReport _levels = new(context);
    private readonly IntervalReport _spectra = new(context);

    public void StartLevels(TimeSpan interval, bool detectVoice)
    {
        MeasureLevels(detectVoice);
        _levels.Start(interval, () => Report(MeasureLevels(detectVoice)));
    }

    public void StopLevels() => _levels.Stop();

    public void StartSpectra(TimeSpan interval)
    {
        captured.ClearSpectrum();
        foreach (var play in played.Streams)
        {
            play.Audio.ClearSpectrum();
        }

        context.Switches.WantsSpectrum = true;
        _spectra.Start(interval, ReportSpectra);
    }

    public void StopSpectra()
    {
        context.Switches.WantsSpectrum = false;
        _spectra.Stop();
    }

    private (CapturedSoundLevelUpdated Captured, List<EngineSoundLevel> Remote) MeasureLevels(bool detectVoice)
    {
        var (level, isVoice) = captured.Level.Measure();
        var remote = new List<EngineSoundLevel>();
        foreach (var play in played.Streams)
        {
            var (remoteLevel, isRemoteVoice) = play.Audio.Level.Measure();
            if (play.Route is not null)
            {
                remote.Add(new(play.StreamId, remoteLevel, detectVoice && isRemoteVoice));
            }
        }

        return (new(level, detectVoice && isVoice), remote);
    }

    private void Report((CapturedSoundLevelUpdated Captured, List<EngineSoundLevel> Remote) levels)
    {
        context.Events.Raise(levels.Captured);
        if (levels.Remote.Count > 0 && context.Events.Sink is { NeedsRemoteLevels: true })
        {
            context.Events.Raise(new RemoteSoundLevelsUpdated(levels.Remote));
        }
    }

    private void ReportSpectra()
    {
        context.Events.Raise(new CapturedSpectrumUpdated(captured.Spectrum()));
        var remote = new List<EngineSpectrum>();
        foreach (var play in played.Streams)
        {
            if (play.Route is not null && play.Audio.Spectrum() is { } bands)
            {
                remote.Add(new(play.StreamId, bands));
            }
        }

        if (remote.Count > 0)
        {
            context.Events.Raise(new RemoteSpectraUpdated(remote));
        }
    }
}
