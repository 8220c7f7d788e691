using System.Reflection;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>An engine that records every command with its arguments and returns fixed results.</summary>
internal sealed class RecordingEngine : IZegoEngine
{
    private readonly List<string> _calls;

    public RecordingEngine()
    {
        _calls = [];
        FrameLog = new RecordingFrames(_calls);
        Lifecycle = Make<IEngineCommands>();
        Rooms = Make<IRoomCommands>();
        Publishing = Make<IPublishCommands>();
        Encoding = Make<IEncoderCommands>();
        Sources = Make<ISourceCommands>();
        Playing = Make<IPlayCommands>();
        Decoding = Make<IDecoderCommands>();
        Messages = Make<IMessageCommands>();
        AudioDevices = Make<IAudioDeviceCommands>();
        Capture = Make<ICaptureCommands>();
        Levels = Make<ILevelCommands>();
        AudioProcessing = Make<IAudioProcessingCommands>();
        Network = Make<INetworkCommands>();
        CustomVideo = Make<ICustomVideoCommands>();
        CustomAudio = Make<ICustomAudioCommands>();
        Effects = Make<IEffectsCommands>();
        Recording = Make<IRecordingCommands>();
        Screens = Make<IScreenCommands>();
        MediaPlayers = Make<IMediaPlayerCommands>();
    }

    /// <summary>Gets the calls, one line per command.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Gets or sets the code that initialization returns.</summary>
    public int InitializeCode { get; set; }

    /// <summary>Gets the sink of the events, after initialization.</summary>
    public IEngineEventSink? Events { get; private set; }

    /// <summary>Gets the sink of the frames, after initialization.</summary>
    public IEngineFrameSink? FrameSink { get; private set; }

    /// <summary>Gets whether the end is reported by another thread, after the command has returned.</summary>
    public bool EndsLater { get; init; }

    /// <summary>Gets whether the end is never reported.</summary>
    public bool NeverEnds { get; init; }

    public RecordingFrames FrameLog { get; }

    public IEngineCommands Lifecycle { get; }

    public IRoomCommands Rooms { get; }

    public IPublishCommands Publishing { get; }

    public IEncoderCommands Encoding { get; }

    public ISourceCommands Sources { get; }

    public IPlayCommands Playing { get; }

    public IDecoderCommands Decoding { get; }

    public IMessageCommands Messages { get; }

    public IAudioDeviceCommands AudioDevices { get; }

    public ICaptureCommands Capture { get; }

    public ILevelCommands Levels { get; }

    public IAudioProcessingCommands AudioProcessing { get; }

    public INetworkCommands Network { get; }

    public ICustomVideoCommands CustomVideo { get; }

    public ICustomAudioCommands CustomAudio { get; }

    public IFrameCommands Frames => FrameLog;

    public IEffectsCommands Effects { get; }

    public IRecordingCommands Recording { get; }

    public IScreenCommands Screens { get; }

    public IMediaPlayerCommands MediaPlayers { get; }

    internal object? Answer(MethodInfo method, object?[] arguments)
    {
        lock (_calls)
        {
            _calls.Add($"{method.DeclaringType!.Name}.{method.Name}({string.Join("; ", arguments.Select(Description.Of))})");
        }

        switch (method.Name)
        {
            case nameof(IEngineCommands.Initialize):
                Events = (IEngineEventSink)arguments[1]!;
                FrameSink = (IEngineFrameSink)arguments[2]!;
                return new EngineResult(InitializeCode);
            case nameof(IEngineCommands.Uninitialize):
                End();
                return EngineResult.Accepted;
            default:
                return CannedAnswers.For(method.ReturnType);
        }
    }

    private void End()
    {
        if (EndsLater)
        {
            new Thread(() => Events!.OnEvent(new EngineUninitialized())).Start();
        }
        else if (!NeverEnds)
        {
            Events!.OnEvent(new EngineUninitialized());
        }
    }

    private T Make<T>()
        where T : class
    {
        var proxy = DispatchProxy.Create<T, RecordingProxy>();
        ((RecordingProxy)(object)proxy).Engine = this;
        return proxy;
    }
}
