using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Devices;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.InMemory.Media.Players;
using ZegoCallKit.InMemory.Media.Processing;
using ZegoCallKit.InMemory.Media.Reports;
using ZegoCallKit.InMemory.Media.Screens;
using ZegoCallKit.InMemory.Media.Sound;

namespace ZegoCallKit.InMemory.Media;

/// <summary>
/// Represents the media plane of one engine, which the control plane notifies of what is previewed, published and played. Members are called one at a time, with the engine's
/// gate held, on the thread of the command or on the engine's loop; they return quickly and raise events only through <see cref="EngineEvents"/>.
/// </summary>
internal sealed class EngineMedia
{
    private readonly EngineContext _engine;
    private readonly CommandRunner _commands;
    private readonly PlugObserver _plugs;
    private readonly MissingSoundDevices _missing;
    private bool _microphoneHeld;

    public EngineMedia(EngineContext engine, EngineEvents events, CommandRunner commands, EngineDevices devices, int number, Func<bool> isInRoom)
    {
        _engine = engine;
        _commands = commands;
        Context = new(engine, events, devices);
        State = new(engine.Time, events);
        Screens = new(events);
        Sound = new(Context);
        Observers = new(Context, State);
        Captured = new(Context, Observers, Sound);
        Mix = new(Context, buffer => Channels!.DistributeMicrophone(buffer));
        Channels = new(Context, Captured, Mix, Beauty, Screens, State);
        Players = new(Context, State, Mix, Refresh);
        Played = new(Context, PlaySettings, Observers, Refresh);
        Publishing = new(Channels, Refresh);
        Microphone = new(Context, EngineNumbers.ToneOf(number), Channels.DistributeMicrophone);
        Levels = new(Context, Captured, Played);
        Reports = new(Context, Channels, Played);
        SpeedTester = new(Context, Channels, Played, isInRoom);
        Performance = new(Context);
        _plugs = new(events, Refresh);
        _missing = new(engine.Time, events);
    }

    public MediaContext Context { get; }

    public MediaEngineState State { get; }

    public PlaySettingsTable PlaySettings { get; } = new();

    public Beauty Beauty { get; } = new();

    public ChannelSet Channels { get; }

    public PlayMedia Played { get; }

    public PublishMedia Publishing { get; }

    public Microphone Microphone { get; }

    public CapturedSound Captured { get; }

    public AudioObservers Observers { get; }

    public LevelReports Levels { get; }

    public MediaReports Reports { get; }

    public SpeedTester SpeedTester { get; }

    public PerformanceReport Performance { get; }

    public ScreenCaptures Screens { get; }

    public PlayerMix Mix { get; }

    public PlayerSet Players { get; }

    public SoundProcessing Sound { get; }

    public bool IsInitialized => _engine.IsInitialized;

    /// <summary>Runs a command that requires an initialized engine, and applies everything it changed.</summary>
    public EngineResult Run(string function, Func<EngineResult> body) => _commands.RunInitialized(function, () =>
    {
        var result = body();
        Refresh();
        return result;
    });

    /// <summary>Runs a command that changes nothing to be applied, with or without an initialized engine.</summary>
    public EngineResult RunAlways(string function, Func<EngineResult> body) => _commands.Run(function, body);

    /// <summary>Runs a query, with or without an initialized engine.</summary>
    public EngineResult<T> Query<T>(string function, Func<EngineResult<T>> body) => _commands.Query(function, body);

    /// <summary>Keeps the media engine and the microphone open until the last room is left or the engine is destroyed.
    /// Observing audio has this effect, even if only played audio is observed and even after observing ends.</summary>
    public void HoldMicrophone()
    {
        State.Hold();
        _microphoneHeld = true;
    }

    /// <summary>Updates devices, reports and notifications to match the settings. Called with the engine's gate held.</summary>
    public void Refresh()
    {
        var main = Channels[PublishChannel.Main].Settings;
        var listens = _microphoneHeld && main.UsesMicrophone;
        State.Update(Played.IsActive || Channels.All.Any(static channel => channel.IsCapturing));
        foreach (var channel in Channels.All)
        {
            channel.Update();
            listens |= channel.IsCapturing && channel.Settings.UsesMicrophone;
        }

        listens &= Context.Switches.MicrophoneOpen;
        Microphone.Run(listens);
        Mix.ReplaceMicrophone(Players.AnyMixed && Channels[PublishChannel.Main].IsCapturing && main.UsesMicrophone && !Microphone.IsRunning);
        Reports.Run(Played.IsActive || Channels.All.Any(static channel => channel.StreamId is not null));
        ReportMissingDevices(State.IsRunning && main.AudioSource != AudioSourceKind.Custom, listens);
    }

    /// <summary>Called when the engine is initialized: all settings return to the scenario's defaults.</summary>
    public void OnInitialized(EngineProfile profile, IEngineFrameSink frames)
    {
        Reset();
        SetScenario(profile.Scenario);
        Context.Devices.Machine.Observe(_plugs);
        Context.Open(frames);
        Refresh();
    }

    /// <summary>Called while the engine is being destroyed, after everything has stopped. No frames are delivered after it returns.</summary>
    public void OnUninitialized()
    {
        Context.Devices.Machine.Unobserve(_plugs);
        Context.CloseLanes();
        SpeedTester.Stop();
        Performance.Stop();
        Reset();
        Context.RemoveSink();
        Refresh();
        State.Reset();
        Context.Buffers.Clear();
    }

    /// <summary>Sets the current conditions of the user's link and whether it is connected; also called once at login, when the user may be a different one.</summary>
    public void SetNetwork(NetworkConditions conditions, bool isUp)
    {
        Context.Link.Conditions = conditions;
        Context.Link.IsUp = isUp;
    }

    /// <summary>Called when the user has left the last room: clears keys and the settings of single streams, stops the media players and the observation of captured audio, and no longer keeps the media engine and the microphone open.</summary>
    public void OnLoggedOut()
    {
        Players.Stop();
        Observers.ForgetCaptured();
        State.Release();
        _microphoneHeld = false;
        PlaySettings.ForgetStreams();
        foreach (var channel in Channels.All)
        {
            channel.Audio.Key = MediaKey.None;
            channel.Video.Key = MediaKey.None;
        }

        Refresh();
    }

    /// <summary>Called when the link to the cloud is lost; publishing and playing are interrupted next.</summary>
    public void OnLinkLost() => Context.Link.IsUp = false;

    /// <summary>Called when the link is restored; publishing and playing restart when the cloud has answered.</summary>
    public void OnLinkRestored() => Context.Link.IsUp = true;

    /// <summary>Applies a scenario, which overwrites the video and audio configuration; unknown scenarios change nothing.</summary>
    private void SetScenario(Scenario scenario)
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

    private void ReportMissingDevices(bool plays, bool listens)
    {
        foreach (var channel in Channels.All)
        {
            channel.TellMissingCamera();
        }

        var machine = Context.Devices.Machine;
        _missing.Update(plays && machine.Speakers.Count == 0, listens && machine.Microphones.Count == 0);
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
        Players.Reset();
        Observers.Stop();
        Levels.StopLevels();
        Levels.StopSpectra();
        PlaySettings.ForgetStreams();
        Context.Rendering.Reset();
        Context.Switches.Reset();
        _microphoneHeld = false;
        Context.Link.IsUp = true;
    }
}
