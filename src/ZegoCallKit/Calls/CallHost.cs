using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Holds the machine's state, passes inputs to it one by one, and has the effects executed. Used in the state loop, except where stated otherwise.</summary>
internal sealed class CallHost : IDisposable
{
    // A signal for finding out whether a format can express its kind.
    private static readonly CallId Any = new("any");

    private readonly ClientCore _core;
    private readonly CallEffectRunner _effects;
    private readonly ITimer _tick;
    private readonly Queue<CallInput> _inputs = new();
    private CallMachineState? _state;
    private volatile RoomUser? _user;
    private bool _isStepping;

    public CallHost(ClientCore core, RoomTable rooms, CallServiceOptions options, ICallSignalCodec codec)
    {
        _core = core;
        Rooms = rooms;
        Options = options;
        Codec = codec;

        // A mock of a transport in a user's test may return null.
        Capabilities = options.Signaling.Capabilities ?? new SignalingCapabilities();
        MaxUserIdBytes = Math.Min(options.MaxUserIdBytes, Capabilities.MaxUserIdBytes);
        DeviceId = options.DeviceId ?? new DeviceId(NewText());
        _effects = new CallEffectRunner(core, this);
        _tick = core.Time.CreateOwnTimer(_ => core.Post(() => Step(new CallInput.Ticked())), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CallServiceOptions Options { get; }

    public ICallSignalCodec Codec { get; }

    /// <summary>Gets what the transport can do.</summary>
    public SignalingCapabilities Capabilities { get; }

    /// <summary>Gets the logins of the client, which contain the rooms of calls.</summary>
    public RoomTable Rooms { get; }

    /// <summary>Gets the turn to publish, which the calls share.</summary>
    public PublishTurn PublishTurn { get; } = new();

    public DeviceId DeviceId { get; }

    /// <summary>Gets the maximum length in bytes of the ids of users who sign in and who are called.</summary>
    public int MaxUserIdBytes { get; }

    public CallEffectRunner Effects => _effects;

    /// <summary>Gets or sets the part that handles knocks.</summary>
    public CallLobby Lobby { get; set; } = null!;

    /// <summary>Gets whether a user is signed in or signing in, so that signals are received.</summary>
    public bool IsListening => _state is { IsSignedOut: false };

    /// <summary>Gets whether the transport has reported that it carries signals.</summary>
    public bool IsSignalingUp => _state is { IsSignalingUp: true };

    /// <summary>Gets the user who is signed in. Can be read on any thread.</summary>
    public RoomUser? LocalUser => _user;

    /// <summary>Creates an id. Called on the thread of the program, whose function may create it.</summary>
    public CallId NewCallId() => new(NewId());

    /// <summary>Creates an id. Called on the thread of the program, whose function may create it.</summary>
    public InvitationId NewInvitation() => new(NewId());

    /// <summary>Returns an id for a message to the transport.</summary>
    public string NewMessageId() => NewText();

    /// <summary>Starts receiving signals as a user. Commands are allowed after <see cref="SignedIn"/>.</summary>
    public void Begin(RoomUser user)
    {
        var self = new SignalSender { UserId = user.Id, DeviceId = DeviceId, Name = user.Name };
        var rules = new CallRules
        {
            Heartbeat = Options.HeartbeatInterval,
            PeerTimeout = Options.PeerTimeout,
            MaxInviteAge = Options.MaxInviteAge,
            DecisionTimeout = Options.DecisionTimeout,
            SimultaneousCalls = Options.SimultaneousCalls,
            QueueLimit = (Options.Busy as QueueBusyPolicy)?.Limit ?? 0,
            AsksWhenBusy = Options.Busy is AskBusyPolicy,
            HoldsWhenBusy = Options.Busy is HoldBusyPolicy,
            FollowsMoves = Options.FollowMoves,
            HasManyRooms = Rooms.HasManyRooms,
            HasReceivedSignals = Codec.Carries(new ReceivedSignal { CallId = Any, Sender = self, Sequence = 1, SentAt = _core.Now }),
            HasReactions = Codec.Carries(new ReactionSignal { CallId = Any, Sender = self, Sequence = 1, SentAt = _core.Now, Text = "+" }),
            IsBot = Options.IsBot,
            ServerDecides = Capabilities.DecidesAnswers,
            KeepsSignals = Capabilities.IsDurable,
            HasHeartbeats = Codec.Carries(new HeartbeatSignal { CallId = Any, Sender = self, Sequence = 1, SentAt = _core.Now }),
        };
        _state = CallMachineState.Begin(self, rules, _core.Now);
        _effects.Begin(user);
    }

    /// <summary>Gets how many times a user has signed in, so that a late answer to an earlier sign-in is recognized.</summary>
    public int SignInCount { get; private set; }

    public void SignedIn(RoomUser user)
    {
        _user = user;
        SignInCount++;
    }

    /// <summary>Ends every call. Later signals are ignored.</summary>
    public void SignOut()
    {
        _user = null;
        Step(new CallInput.SignedOut());
    }

    /// <summary>Clears the state after signing out.</summary>
    public void Forget() => _state = null;

    /// <summary>Passes an input to the machine and executes the effects.</summary>
    /// <returns>The reason why the input is not allowed; <see langword="null"/> if it is. An input from inside another input's effects is queued and never refused.</returns>
    public CallRefusal? Step(CallInput input)
    {
        if (_isStepping)
        {
            _inputs.Enqueue(input);
            return null;
        }

        _isStepping = true;
        try
        {
            var refusal = Take(input);
            while (_inputs.TryDequeue(out var next))
            {
                Take(next);
            }

            return refusal;
        }
        finally
        {
            _isStepping = false;
            Arm();
        }
    }

    public void Dispose()
    {
        _tick.Dispose();
        _effects.Complete();
    }

    public Exception Error(Operation operation, CallId callId, CallRefusal refusal, string parameter) => refusal.Kind switch
    {
        CallRefusalKind.Argument => new ArgumentException($"{refusal.Text}.", parameter),
        CallRefusalKind.Over => new CallEndedException(operation.Name, callId, refusal.Text, refusal.End),
        _ => new InvalidOperationException($"{operation.Name} is not possible. {refusal.Text}."),
    };

    private CallRefusal? Take(CallInput input)
    {
        // A signal may arrive after signing out, and a timer may fire late.
        if (_state is null)
        {
            return null;
        }

        var (state, effects) = CallMachine.Step(_state, input, _core.Now, _core.Time.GetUtcNow());
        _state = state;
        return _effects.Run(state, effects);
    }

    private void Arm()
    {
        if (_state?.NextTick is { } next)
        {
            var now = _core.Now;
            _tick.Change(next > now ? TimerWait.For(_core.Time, next - now) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _tick.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private string NewId() => Options.NewId?.Invoke() ?? NewText();

    private string NewText() => _core.Options.NewGuid().ToString("N");
}
