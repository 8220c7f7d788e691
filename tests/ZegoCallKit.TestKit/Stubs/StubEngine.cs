using System.Linq.Expressions;
using Moq;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>
/// Represents an engine made of mocks: every command is recorded, accepted and numbered unless a test sets it up otherwise, and events are raised when a test requests it.
/// Violations of an engine's rules (see <see cref="CommandGuard"/>) are recorded in <see cref="Violations"/>.
/// </summary>
public sealed class StubEngine
{
    private readonly Mock<IZegoEngine> _engine = new(MockBehavior.Strict);
    private readonly CommandGuard _guard = new();
    private readonly AcceptingAnswers _answers;
    private readonly Action<Action> _later;
    private IEngineEventSink? _events;
    private IEngineFrameSink? _frameSink;
    private int _sequence;

    /// <summary>Creates an engine.</summary>
    /// <param name="later">Runs the actions that the engine takes a moment after a command.</param>
    public StubEngine(Action<Action> later)
    {
        _later = later;
        _answers = new AcceptingAnswers(Accept);
        Lifecycle = Group(engine => engine.Lifecycle);
        Rooms = Group(engine => engine.Rooms);
        Publishing = Group(engine => engine.Publishing);
        Encoding = Group(engine => engine.Encoding);
        Sources = Group(engine => engine.Sources);
        Playing = Group(engine => engine.Playing);
        Decoding = Group(engine => engine.Decoding);
        Messages = Group(engine => engine.Messages);
        AudioDevices = Group(engine => engine.AudioDevices);
        Capture = Group(engine => engine.Capture);
        Levels = Group(engine => engine.Levels);
        AudioProcessing = Group(engine => engine.AudioProcessing);
        Network = Group(engine => engine.Network);
        CustomVideo = Group(engine => engine.CustomVideo);
        CustomAudio = Group(engine => engine.CustomAudio);
        Effects = Group(engine => engine.Effects);
        Recording = Group(engine => engine.Recording);
        Screens = Group(engine => engine.Screens);
        MediaPlayers = Group(engine => engine.MediaPlayers);
        _engine.SetupGet(engine => engine.Frames).Returns(Frames);
        Encoding.Setup(encoding => encoding.GetVideoConfig(It.IsAny<PublishChannel>())).Returns(new EngineResult<VideoConfig>(0, new VideoConfig()));
        Encoding.Setup(encoding => encoding.GetAudioConfig(It.IsAny<PublishChannel>())).Returns(new EngineResult<AudioConfig>(0, new AudioConfig()));
        Lifecycle.SetupGet(lifecycle => lifecycle.Version).Returns("stub 1.0");
    }

    /// <summary>Gets the engine that is passed to the client.</summary>
    public IZegoEngine Port => _engine.Object;

    public Mock<IEngineCommands> Lifecycle { get; }

    public Mock<IRoomCommands> Rooms { get; }

    public Mock<IPublishCommands> Publishing { get; }

    public Mock<IEncoderCommands> Encoding { get; }

    public Mock<ISourceCommands> Sources { get; }

    public Mock<IPlayCommands> Playing { get; }

    public Mock<IDecoderCommands> Decoding { get; }

    public Mock<IMessageCommands> Messages { get; }

    public Mock<IAudioDeviceCommands> AudioDevices { get; }

    public Mock<ICaptureCommands> Capture { get; }

    public Mock<ILevelCommands> Levels { get; }

    public Mock<IAudioProcessingCommands> AudioProcessing { get; }

    public Mock<INetworkCommands> Network { get; }

    public Mock<ICustomVideoCommands> CustomVideo { get; }

    public Mock<ICustomAudioCommands> CustomAudio { get; }

    public Mock<IEffectsCommands> Effects { get; }

    public Mock<IRecordingCommands> Recording { get; }

    public Mock<IScreenCommands> Screens { get; }

    public Mock<IMediaPlayerCommands> MediaPlayers { get; }

    /// <summary>Gets the frames pushed to the engine. It is not a mock, because frames are views.</summary>
    public StubFrames Frames { get; } = new();

    /// <summary>Gets the record of all commands, in order.</summary>
    public EngineJournal Journal { get; } = new();

    /// <summary>Gets the rules that the client violated.</summary>
    public IReadOnlyList<string> Violations => _guard.Violations;

    /// <summary>Gets whether the client needs reports of remote sound levels now.</summary>
    public bool NeedsRemoteLevels => _events is { NeedsRemoteLevels: true };

    /// <summary>Gets whether the engine is initialized and not destroyed.</summary>
    public bool IsInitialized => _guard.IsInitialized;

    /// <summary>Gets the sink of the engine's frames; known after the initialization.</summary>
    public IEngineFrameSink FrameSink => _frameSink ?? throw new InvalidOperationException("The engine has not been initialised.");

    /// <summary>Returns the next sequence.</summary>
    public int NextSequence() => Interlocked.Increment(ref _sequence);

    /// <summary>Returns an accepted result with the next sequence.</summary>
    public EngineResult Accept() => new(0, NextSequence());

    /// <summary>Raises events on this thread.</summary>
    public void Raise(params IEnumerable<EngineEvent> events)
    {
        var sink = _events ?? throw new InvalidOperationException("The engine has not been initialised.");
        using var callback = CommandGuard.EnterCallback();
        foreach (var engineEvent in events)
        {
            sink.OnEvent(engineEvent);
        }
    }

    /// <summary>Raises events on a new thread and returns after they were raised.</summary>
    public void RaiseOnAnotherThread(params IEnumerable<EngineEvent> events)
    {
        var thread = new Thread(() => Raise(events));
        thread.Start();
        thread.Join();
    }

    /// <summary>Raises events a moment later.</summary>
    public void RaiseLater(params IEnumerable<EngineEvent> events) => _later(() => Raise(events));

    /// <summary>Accepts a command and delivers its result in the specified order.</summary>
    /// <param name="order">When, where and how often the result arrives.</param>
    /// <param name="outcome">Returns the result events for a sequence.</param>
    public EngineResult Answer(ResultOrder order, Func<int, EngineEvent[]> outcome)
    {
        var accepted = Accept();
        var events = outcome(accepted.Sequence);
        switch (order)
        {
            case ResultOrder.Inside:
                Raise(events);
                break;
            case ResultOrder.InsideOnAnotherThread:
                RaiseOnAnotherThread(events);
                break;
            case ResultOrder.After:
                RaiseLater(events);
                break;
            case ResultOrder.AfterOnAnotherThread:
                _later(() => RaiseOnAnotherThread(events));
                break;
            case ResultOrder.TwiceInside:
                Raise([.. events, .. events]);
                break;
            case ResultOrder.TwiceAfter:
                RaiseLater([.. events, .. events]);
                break;
            case ResultOrder.InsideAndAfter:
                Raise(events);
                RaiseLater(events);
                break;
            case ResultOrder.Never:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order.");
        }

        return accepted;
    }

    internal object? Dispatch(EngineCommand command, Func<object?> call)
    {
        if (string.Equals(command.Name, "Lifecycle.Initialize", StringComparison.Ordinal))
        {
            _events = (IEngineEventSink)command.Arguments[1]!;
            _frameSink = (IEngineFrameSink)command.Arguments[2]!;
        }

        using var running = _guard.EnterCommand(command);
        Journal.Add(command);
        var answer = call();
        _guard.Answered(command, answer);
        return answer;
    }

    private Mock<T> Group<T>(Expression<Func<IZegoEngine, T>> group)
        where T : class
    {
        var mock = new Mock<T>(MockBehavior.Loose) { DefaultValueProvider = _answers };
        var name = ((MemberExpression)group.Body).Member.Name;
        _engine.SetupGet(group).Returns(CommandProxy<T>.Wrap(this, name, mock.Object));
        return mock;
    }
}
