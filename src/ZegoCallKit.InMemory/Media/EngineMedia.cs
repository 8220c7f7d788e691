using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Commands;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.InMemory.Media.Processing;
using ZegoCallKit.InMemory.Media.Reports;
using ZegoCallKit.InMemory.Media.Screens;
using ZegoCallKit.InMemory.Media.Sound;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Represents the media plane of one engine: connects its parts and holds the switches that affect all of them.</summary>
internal sealed class EngineMedia : IEngineMedia
{
    private readonly FrameCommands _frames;
    private readonly SpeedTester _speedTester;
    private readonly PerformanceReport _performance;
    private readonly PlugObserver _plugs;
    private readonly MissingSoundDevices _missing;
    private volatile bool _microphoneMuted;
    private volatile bool _microphoneOpen = true;
    private volatile bool _speakerMuted;
    private volatile bool _usesCustomAudio;
    private bool _microphoneHeld;
    private volatile int _captureVolume = 100;
    private volatile IEngineFrameSink? _sink;

    public EngineMedia(EngineCore core)
    {
        Core = core;
        State = new(core);
        Clock = new(core.Time);
        AudioLane = new(Clock, core.Scheduler);
        VideoLane = new(Clock, core.Scheduler);
        Screens = new(this);
        Sound = new(this);
        Channels = new(this);
        Played = new(this);
        Publishing = new PublishMedia(this);
        Microphone = new(this, EngineNumbers.ToneOf(core.Server.Numbers.Next()));
        Captured = new(this);
        Observers = new(this);
        Levels = new(this);
        Reports = new(this);
        _frames = new(this);
        _plugs = new(this);
        _missing = new(core);
        Encoding = new EncodingCommands(this);
        Sources = new SourceCommands(this);
        Decoding = new DecodingCommands(this);
        Capture = new CaptureCommands(this);
        LevelCommands = new LevelCommands(this);
        AudioProcessing = new AudioProcessingCommands(core);
        _speedTester = new(this);
        _performance = new(this);
        Network = new NetworkCommands(this, _speedTester, _performance);
        CustomVideo = new CustomVideoCommands(this);
        CustomAudio = new CustomAudioCommands(this);
        Effects = new EffectsCommands(this);
        Recording = new RecordingCommands(this);
        ScreenCommands = new ScreenCommands(this);
    }

    public EngineCore Core { get; }

    public MediaEngineState State { get; }

    public MediaClock Clock { get; }

    public Lane AudioLane { get; }

    public Lane VideoLane { get; }

    public LinkState Link { get; } = new();

    public MediaBufferPool Buffers { get; } = new();

    public ChannelSet Channels { get; }

    public PlayMedia Played { get; }

    public PlaySettingsTable PlaySettings { get; } = new();

    public Rendering Rendering { get; } = new();

    public Mixers Mixers { get; } = new();

    public Microphone Microphone { get; }

    public CapturedSound Captured { get; }

    public AudioObservers Observers { get; }

    public LevelReports Levels { get; }

    public MediaReports Reports { get; }

    public IPublishMedia Publishing { get; }

    public IPlayMedia Playing => Played;

    public IEncoderCommands Encoding { get; }

    public ISourceCommands Sources { get; }

    public IDecoderCommands Decoding { get; }

    public ICaptureCommands Capture { get; }

    public ILevelCommands LevelCommands { get; }

    ILevelCommands IEngineMedia.Levels => LevelCommands;

    public IAudioProcessingCommands AudioProcessing { get; }

    public INetworkCommands Network { get; }

    public ICustomVideoCommands CustomVideo { get; }

    public ICustomAudioCommands CustomAudio { get; }

    public IFrameCommands Frames => _frames;

    public IEffectsCommands Effects { get; }

    public IRecordingCommands Recording { get; }

    public IScreenCommands ScreenCommands { get; }

    IScreenCommands IEngineMedia.Screens => ScreenCommands;

    public Beauty Beauty { get; } = new();

    public ScreenCaptures Screens { get; }

    public SoundProcessing Sound { get; }

    /// <summary>Gets the sink of frames that are changed in place; null while there is no engine.</summary>
    public IEngineFrameSink? Sink => _sink;

    public bool MicrophoneMuted
    {
        get => _microphoneMuted;
        set => _microphoneMuted = value;
    }

    public bool MicrophoneOpen
    {
        get => _microphoneOpen;
        set => _microphoneOpen = value;
    }

    public bool SpeakerMuted
    {
        get => _speakerMuted;
        set => _speakerMuted = value;
    }

    public int CaptureVolume
    {
        get => _captureVolume;
        set => _captureVolume = value;
    }

    /// <summary>Gets whether pushed audio replaces microphone and speaker on the main channel, so that the playback mix can be fetched.</summary>
    public bool UsesCustomAudio => _usesCustomAudio;

    /// <summary>Runs a command that requires an initialized engine, and applies everything it changed.</summary>
    public EngineResult Run(string function, Func<EngineResult> body) => Core.Commands.RunInitialized(function, () =>
    {
        var result = body();
        Refresh();
        return result;
    });

    /// <summary>Keeps the media engine and the microphone open until the engine is destroyed.
    /// Observing audio has this effect, even if only played audio is observed and even after observing ends.</summary>
    public void HoldMicrophone()
    {
        State.Hold();
        _microphoneHeld = true;
    }

    /// <summary>Updates devices, reports and notifications to match the settings. Called with the engine's gate held.</summary>
    public void Refresh()
    {
        var captures = false;
        var observes = _microphoneHeld;
        var listens = observes && Channels[PublishChannel.Main].Settings.UsesMicrophone;
        State.Update(Played.IsActive || Channels.All.Any(static channel => channel.IsCapturing));
        foreach (var channel in Channels.All)
        {
            channel.Update();
            captures |= channel.IsCapturing;
            listens |= channel.IsCapturing && channel.Settings.UsesMicrophone;
        }

        if (!captures && !observes)
        {
            Captured.End();
        }

        _usesCustomAudio = Channels[PublishChannel.Main].Settings.AudioSource == AudioSourceKind.Custom;
        if (!_usesCustomAudio)
        {
            _frames.Reset();
        }

        Microphone.Run(listens && MicrophoneOpen);
        Reports.Run(Played.IsActive || Channels.All.Any(static channel => channel.StreamId is not null));
        TellMissingDevices(State.IsRunning, listens && MicrophoneOpen);
    }

    /// <summary>Accepts captured audio, from the microphone or pushed to a channel.</summary>
    public void CapturedAudio(MediaBuffer buffer, OutgoingChannel? channel)
    {
        if (MicrophoneMuted)
        {
            buffer.Samples.Clear();
        }
        else if (CaptureVolume != 100)
        {
            Gain.Apply(buffer.Samples, buffer.Samples, CaptureVolume);
        }

        Sound.Process(buffer);
        buffer.Measure();
        if (channel is null || channel.Audio.IsActive)
        {
            Captured.Add(buffer, isPushed: channel is not null);
        }

        if (channel is null)
        {
            Channels.CapturedByMicrophone(buffer);
        }
        else
        {
            Channels.Captured(channel, buffer);
        }
    }

    public void Initialized(EngineProfile profile, IEngineFrameSink frames)
    {
        Reset();
        SetScenario(profile.Scenario);
        Core.Devices.Machine.Observe(_plugs);
        _sink = frames;
        AudioLane.Open(frames);
        VideoLane.Open(frames);
        Refresh();
    }

    public void SetScenario(Scenario scenario)
    {
        if (ScenarioPresets.Of(scenario) is { } preset)
        {
            foreach (var channel in Channels.All)
            {
                channel.Settings.VideoConfig = preset.Video;
                channel.Settings.AudioConfig = preset.Audio;
            }
        }
    }

    public void Uninitialized()
    {
        Core.Devices.Machine.Unobserve(_plugs);
        AudioLane.Close();
        VideoLane.Close();
        _speedTester.Stop();
        _performance.Stop();
        Reset();
        _sink = null;
        Refresh();
        State.Reset();
        Buffers.Clear();
    }

    public void SetNetwork(NetworkConditions conditions, bool isUp)
    {
        Link.Conditions = conditions;
        Link.IsUp = isUp;
    }

    public void LoggedOut()
    {
        PlaySettings.ForgetStreams();
        foreach (var channel in Channels.All)
        {
            channel.Audio.Key = "";
            channel.Video.Key = "";
        }
    }

    public void LinkLost() => Link.IsUp = false;

    public void LinkRecovered() => Link.IsUp = true;

    private void TellMissingDevices(bool runs, bool listens)
    {
        foreach (var channel in Channels.All)
        {
            channel.TellMissingCamera();
        }

        var machine = Core.Devices.Machine;
        _missing.Update(runs && machine.Speakers.Count == 0 && !_usesCustomAudio, listens && machine.Microphones.Count == 0);
    }

    private void Reset()
    {
        Played.StopAll();
        foreach (var channel in Channels.All)
        {
            channel.Reset();
        }

        Sound.Reset();
        Beauty.Reset();
        Screens.Reset();
        Observers.Stop();
        Levels.StopLevels();
        Levels.StopSpectra();
        PlaySettings.Reset();
        Rendering.Reset();
        _frames.Reset();
        Microphone.IsStereo = false;
        _microphoneMuted = false;
        _microphoneOpen = true;
        _speakerMuted = false;
        _captureVolume = 100;
        _microphoneHeld = false;
        Link.IsUp = true;
    }
}
