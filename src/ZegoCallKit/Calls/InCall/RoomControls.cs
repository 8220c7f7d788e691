using System.Reactive.Disposables;
using ZegoCallKit.Collections;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Implements the controls of any room; see <see cref="IRoomControls"/>. Create only one for a room: several would answer each other's requests.</summary>
public sealed class RoomControls : IRoomControls, IDisposable
{
    private readonly IRoom _room;
    private readonly RoomControlsOptions _options;
    private readonly PendingSwitches? _pending;
    private readonly MemberMediaTracker _members;
    private readonly MediaAnnouncer _announcer;
    private readonly ControlRequests _requests;
    private readonly CompositeDisposable _subscriptions = [];
    private readonly SerialDisposable _publicationState = new();
    private int _isOver;

    /// <summary>Starts the controls of a room: announces to the other members what is published there, and answers their requests.</summary>
    /// <param name="room">The room.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is not allowed.</exception>
    public RoomControls(IRoom room, RoomControlsOptions? options = null)
        : this(room, Checked(options), null, null)
    {
    }

    /// <summary>Creates the controls of a call, which has the core of its client.</summary>
    internal RoomControls(IRoom room, RoomControlsOptions options, ClientCore? core, PendingSwitches? pending)
    {
        ArgumentNullException.ThrowIfNull(room);
        _room = room;
        _options = options;
        _pending = pending;
        var logger = core?.Logs.Client ?? new GuardedLogger(options.LoggerFactory.CreateLogger(Telemetry.LogCategory));
        var callLogger = core?.Logs.Calls ?? new GuardedLogger(options.LoggerFactory.CreateLogger(InCallLog.Category));
        var delivery = core?.Delivery ?? new Delivery(options.TimeProvider, options.Scheduler, null, (source, fault) => InternalLog.Fault(logger, fault, source), logger);
        _members = new MemberMediaTracker(delivery);
        _announcer = new MediaAnnouncer(room.LocalUser, options.HasCamera, delivery, callLogger);
        _requests = new ControlRequests(room.LocalUser.Id, options.Policy, PerformAsync, core is null ? options.Scheduler : core.Options.WorkScheduler, delivery, fault => InternalLog.Fault(logger, fault, "control requests"), callLogger);
        _subscriptions.Add(_publicationState);
        _subscriptions.Add(room.Streams.Changes.Listen(_members.Apply));
        _subscriptions.Add(room.Messages.Commands.Listen(_requests.Handle));
        _subscriptions.Add(room.Publications.Changes.Listen(OnPublications));
        _subscriptions.Add(room.State.Changes.Listen(OnRoom));
    }

    /// <inheritdoc/>
    public IObservableState<MemberMedia?> Local => _announcer.Local;

    /// <inheritdoc/>
    public IObservableSet<UserId, MemberMedia> Members => _members.Members;

    /// <inheritdoc/>
    public IObservable<ControlOutcome> Requests => _requests.Outcomes;

    private IPublication? Publication => _room.Publications.Current.Items.Values.FirstOrDefault(one => one.Channel == _options.Channel);

    /// <inheritdoc/>
    public Task SetMicrophoneEnabledAsync(bool isOn, CancellationToken cancellationToken = default) => SwitchAsync(new MediaSwitch(IsCamera: false, isOn), cancellationToken);

    /// <inheritdoc/>
    public Task SetCameraEnabledAsync(bool isOn, CancellationToken cancellationToken = default) => _options.HasCamera
        ? SwitchAsync(new MediaSwitch(IsCamera: true, isOn), cancellationToken)
        : Task.FromException(new InvalidOperationException("The stream has no video, so there is no camera to turn on or off."));

    /// <inheritdoc/>
    public Task AskAsync(UserId member, ControlAction action, CancellationToken cancellationToken = default)
    {
        if (member == _room.LocalUser.Id)
        {
            throw new ArgumentException("The member must be another user. Turn this user's microphone or camera on or off directly.", nameof(member));
        }

        if (!Enum.IsDefined(action))
        {
            throw new ArgumentOutOfRangeException(nameof(action), action, "The action must be a defined ControlAction value.");
        }

        return _room.Messages.SendCommandAsync(ControlCommand.Write(action, member, _options.MicrophoneRequests), [member], cancellationToken);
    }

    /// <summary>Ends the controls: nothing more is announced, and requests are not answered. The room itself is not changed.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            _subscriptions.Dispose();
            _pending?.Close();
            _members.Complete();
            _announcer.Complete();
            _requests.Complete();
        }
    }

    private static RoomControlsOptions Checked(RoomControlsOptions? options)
    {
        options ??= new RoomControlsOptions();
        options.Validate(nameof(options));
        return options;
    }

    private Task SwitchAsync(MediaSwitch media, CancellationToken cancellationToken) =>
        _pending is { } pending && pending.TrySwitch(media, out var switching, cancellationToken) ? switching
        : Publication is { } publication ? media.ApplyAsync(publication, cancellationToken)
        : Task.FromException(new InvalidOperationException($"No stream is published on channel {_options.Channel}."));

    private Task PerformAsync(ControlAction action) => action switch
    {
        ControlAction.TurnMicrophoneOff => SetMicrophoneEnabledAsync(false),
        ControlAction.TurnMicrophoneOn => SetMicrophoneEnabledAsync(true),
        ControlAction.TurnCameraOff => SetCameraEnabledAsync(false),
        ControlAction.TurnCameraOn => SetCameraEnabledAsync(true),
        _ => _options.Leave?.Invoke() ?? _room.LogoutAsync(),
    };

    private void OnPublications(ChangeSet<IPublication> changes)
    {
        foreach (var change in changes.Changes.Where(change => change.Current.Channel == _options.Channel))
        {
            var publication = change.Current;
            if (change.Reason == ChangeReason.Remove)
            {
                _publicationState.Disposable = null;
                _announcer.Remove(publication);
                _pending?.OnEnded(publication);
            }
            else
            {
                _announcer.Follow(publication);
                _publicationState.Disposable = publication.State.Changes.Listen(state =>
                {
                    if (state.Phase != PublicationPhase.Ended)
                    {
                        _announcer.Update(publication, state);
                    }
                });
            }
        }
    }

    private void OnRoom(RoomState state)
    {
        if (state.Phase == RoomPhase.Connected)
        {
            _announcer.AnnounceNews();
        }
        else if (state.Phase == RoomPhase.Ended)
        {
            Dispose();
        }
    }
}
