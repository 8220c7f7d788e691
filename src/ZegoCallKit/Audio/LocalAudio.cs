using System.Collections.Immutable;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Audio;

/// <summary>Implements the audio of one client. Events arrive through the state loop.</summary>
internal sealed class LocalAudio : IAudio
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(3);

    private readonly ClientCore _core;
    private readonly StateBroadcaster<AudioProcessing> _processing;
    private readonly StateBroadcaster<HeadphoneMonitor> _monitor;
    private readonly Broadcaster<AudioSpectrum> _spectra;
    private readonly AudioSinks _captured;
    private readonly AudioSinks _playback;

    public LocalAudio(ClientCore core)
    {
        _core = core;
        _processing = new(core.Delivery, "audio processing", new AudioProcessing());
        _monitor = new(core.Delivery, "headphone monitor", new HeadphoneMonitor());
        _spectra = new(core.Delivery, "spectra");
        _captured = new(core, AudioObservation.Captured, core.Frames.CapturedSinks, "Captured");
        _playback = new(core, AudioObservation.Playback, core.Frames.PlaybackSinks, "Playback");
        core.Events.On<CapturedSpectrumUpdated>(OnSpectrum);
        core.Events.On<RemoteSpectraUpdated>(OnSpectra);
    }

    public IObservableState<AudioProcessing> Processing => _processing;

    public IObservableState<HeadphoneMonitor> HeadphoneMonitor => _monitor;

    public IObservable<AudioSpectrum> Spectra => _spectra;

    public Task SetProcessingAsync(AudioProcessing processing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(processing);
        processing.Validate(nameof(processing));
        return CommandAsync("SetAudioProcessing", engine => CommandSequence.Run(Calls(engine.AudioProcessing, processing)), applied: null, cancellationToken);
    }

    public Task SetHeadphoneMonitorEnabledAsync(bool enable, CancellationToken cancellationToken = default) => CommandAsync(
        "EnableHeadphoneMonitor",
        engine => engine.Levels.EnableHeadphoneMonitor(enable),
        () => _monitor.Set(_monitor.Current with { IsEnabled = enable }),
        cancellationToken);

    public Task SetHeadphoneMonitorVolumeAsync(int volume, CancellationToken cancellationToken = default)
    {
        Guard.Range(volume, 0, 200, "The volume", nameof(volume));
        return CommandAsync(
            "SetHeadphoneMonitorVolume",
            engine => engine.Levels.SetHeadphoneMonitorVolume(volume),
            () => _monitor.Set(_monitor.Current with { Volume = volume }),
            cancellationToken);
    }

    public Task StartSpectraAsync(TimeSpan interval, CancellationToken cancellationToken = default)
    {
        if (interval < ShortestInterval || interval > LongestInterval)
        {
            throw new ArgumentOutOfRangeException(nameof(interval), interval, "The interval must be between 10 ms and 3 s.");
        }

        return CommandAsync("StartAudioSpectrumMonitor", engine => engine.Levels.StartSpectrum(interval), applied: null, cancellationToken);
    }

    public Task StopSpectraAsync(CancellationToken cancellationToken = default) =>
        CommandAsync("StopAudioSpectrumMonitor", static engine => engine.Levels.StopSpectrum(), applied: null, cancellationToken);

    public Task<IAsyncDisposable> AddCapturedSinkAsync(IAudioSink sink, CancellationToken cancellationToken = default) => _captured.AddAsync(sink, cancellationToken);

    public Task<IAsyncDisposable> AddPlaybackSinkAsync(IAudioSink sink, CancellationToken cancellationToken = default) => _playback.AddAsync(sink, cancellationToken);

    private void OnSpectrum(CapturedSpectrumUpdated e) => _spectra.Publish(new AudioSpectrum { Bands = [.. e.Bands] });

    private void OnSpectra(RemoteSpectraUpdated e)
    {
        if (_spectra.HasObservers)
        {
            foreach (var spectrum in e.Spectra)
            {
                _spectra.Publish(new AudioSpectrum { StreamId = StreamId.FromEngine(spectrum.StreamId), Bands = spectrum.Bands.ToImmutableArray() });
            }
        }
    }

    public void End()
    {
        _processing.Complete();
        _monitor.Complete();
        _spectra.Complete();
    }

    // Each setting is recorded as soon as it is in effect, because a later one may be refused.
    private IEnumerable<EngineResult> Calls(IAudioProcessingCommands engine, AudioProcessing processing)
    {
        yield return EngineResult.Accepted;
        if (processing.EchoCancellation is { } echo)
        {
            yield return engine.EnableEchoCancellation(echo);
            OnSet(new AudioProcessing { EchoCancellation = echo });
        }

        if (processing.EchoCancellationMode is { } echoMode)
        {
            yield return engine.SetEchoCancellationMode(echoMode);
            OnSet(new AudioProcessing { EchoCancellationMode = echoMode });
        }

        if (processing.GainControl is { } gain)
        {
            yield return engine.EnableGainControl(gain);
            OnSet(new AudioProcessing { GainControl = gain });
        }

        if (processing.NoiseSuppression is { } noise)
        {
            yield return engine.EnableNoiseSuppression(noise);
            OnSet(new AudioProcessing { NoiseSuppression = noise });
        }

        if (processing.NoiseSuppressionMode is { } noiseMode)
        {
            yield return engine.SetNoiseSuppressionMode(noiseMode);
            OnSet(new AudioProcessing { NoiseSuppressionMode = noiseMode });
        }

        if (processing.TransientNoiseSuppression is { } transient)
        {
            yield return engine.EnableTransientNoiseSuppression(transient);
            OnSet(new AudioProcessing { TransientNoiseSuppression = transient });
        }
    }

    private void OnSet(AudioProcessing part) => _core.Post(() => _processing.Set(part.Over(_processing.Current)));

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, Action? applied, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return _core.CommandAsync(operation, _core.Open, _core.RefuseWhenClosed, command, applied, cancellationToken);
    }
}
