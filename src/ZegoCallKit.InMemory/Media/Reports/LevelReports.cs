using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Raises the requested sound level and spectrum reports, each at its own interval. Switched with the engine's gate held.</summary>
internal sealed class LevelReports(EngineMedia media)
{
    private readonly IntervalReport _levels = new(media);
    private readonly IntervalReport _spectra = new(media);
    private volatile bool _wantsSpectrum;

    /// <summary>Gets whether audio must be kept for the spectrum. Read on media threads.</summary>
    public bool WantsSpectrum => _wantsSpectrum;

    public void StartLevels(TimeSpan interval, bool detectVoice)
    {
        TakeLevels(detectVoice);
        _levels.Start(interval, () => Report(TakeLevels(detectVoice)));
    }

    public void StopLevels() => _levels.Stop();

    public void StartSpectra(TimeSpan interval)
    {
        media.Captured.ClearSpectrum();
        foreach (var play in media.Played.Streams)
        {
            play.Audio.ClearSpectrum();
        }

        _wantsSpectrum = true;
        _spectra.Start(interval, ReportSpectra);
    }

    public void StopSpectra()
    {
        _wantsSpectrum = false;
        _spectra.Stop();
    }

    private (CapturedSoundLevelUpdated Captured, List<EngineSoundLevel> Remote) TakeLevels(bool detectVoice)
    {
        var (level, isVoice) = media.Captured.Level.Take();
        var remote = new List<EngineSoundLevel>();
        foreach (var play in media.Played.Streams)
        {
            var (remoteLevel, isRemoteVoice) = play.Audio.Level.Take();
            if (play.Route is not null)
            {
                remote.Add(new(play.StreamId, remoteLevel, detectVoice && isRemoteVoice));
            }
        }

        return (new(level, detectVoice && isVoice), remote);
    }

    private void Report((CapturedSoundLevelUpdated Captured, List<EngineSoundLevel> Remote) levels)
    {
        media.Core.Events.Raise(levels.Captured);
        if (levels.Remote.Count > 0)
        {
            media.Core.Events.Raise(new RemoteSoundLevelsUpdated(levels.Remote));
        }
    }

    private void ReportSpectra()
    {
        media.Core.Events.Raise(new CapturedSpectrumUpdated(media.Captured.Spectrum()));
        var remote = new List<EngineSpectrum>();
        foreach (var play in media.Played.Streams)
        {
            if (play.Route is not null && play.Audio.Spectrum() is { } bands)
            {
                remote.Add(new(play.StreamId, bands));
            }
        }

        if (remote.Count > 0)
        {
            media.Core.Events.Raise(new RemoteSpectraUpdated(remote));
        }
    }
}
