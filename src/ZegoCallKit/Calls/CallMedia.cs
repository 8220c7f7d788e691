using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Publishes and plays in the room of a call, except while the call is on hold. Used in the state loop.</summary>
/// <param name="core">The client's core.</param>
/// <param name="turn">The turn to publish, which all calls of the client share.</param>
/// <param name="session">The login to the call's room.</param>
/// <param name="plan">The room of the call and what is published there.</param>
/// <param name="switches">The microphone and the camera, as the user has switched them.</param>
/// <param name="changed">Called with the call's publication when it is published, and with <see langword="null"/> when it ends because of a hold.</param>
/// <param name="failed">Called when publishing fails although the call is neither on hold nor over.</param>
internal sealed class CallMedia(ClientCore core, PublishTurn turn, RoomSession session, RoomPlan plan, PendingSwitches switches, Action<IPublication?> changed, Action<Exception?> failed)
{
    private CancellationTokenSource? _starting;
    private bool _isEntered;
    private bool _isOnHold;
    private bool _isOver;
    private bool _isWaiting;
    private bool _hasTurn;
    private bool _publishesAgain;
    private bool _isStopped;

    private bool IsWanted => _isEntered && !_isOnHold && !_isOver && !_isStopped && !session.IsOver;

    /// <summary>Publishes, now that the room is entered, unless the call is on hold.</summary>
    public void Begin()
    {
        _isEntered = true;
        Publish();
    }

    /// <summary>Stops everything that is published and played.</summary>
    public void Pause()
    {
        _isOnHold = true;
        _publishesAgain = false;
        switches.Hold(plan.Publish);
        _starting?.Cancel();
        session.SetOnHold(true);
        changed(null);
    }

    /// <summary>Publishes and plays again, with the microphone and the camera as they were switched last.</summary>
    public void Resume()
    {
        _isOnHold = false;
        session.SetOnHold(false);
        _publishesAgain = _hasTurn;
        Publish();
    }

    /// <summary>Continues when nothing is published and played any more, after <see cref="Pause"/>.</summary>
    public void WhenQuiet(Action then) => session.Login.Stopping.WhenNone(then);

    /// <summary>Cancels what is being started; the login stops what has started.</summary>
    public void End()
    {
        _isOver = true;
        _starting?.Cancel();
    }

    // While an earlier stream of the call is still ending, its end starts the next one.
    private void Publish()
    {
        if (IsWanted && !_hasTurn && !_isWaiting)
        {
            _isWaiting = true;
            turn.Take(OnTurn);
        }
    }

    private void OnTurn()
    {
        _isWaiting = false;
        if (!IsWanted)
        {
            turn.Release();
            return;
        }

        _hasTurn = true;
        var starting = new CancellationTokenSource();
        _starting = starting;
        core.RunOutside(() =>
        {
            // Asks the user's sources for their formats.
            Task<IPublication> publishing;
            try
            {
                publishing = session.Room.PublishAsync(plan.StreamId, plan.Publish, starting.Token);
            }
#pragma warning disable CA1031 // What the user's own sources throw fails the call.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                publishing = Task.FromException<IPublication>(fault);
            }

            core.Post(() => core.After(publishing, () => OnPublished(publishing, starting)));
            return Task.CompletedTask;
        });
    }

    private void OnPublished(Task<IPublication> publishing, CancellationTokenSource starting)
    {
        _starting = null;
        var isCanceled = starting.IsCancellationRequested;
        starting.Dispose();
        if (publishing.IsCompletedSuccessfully)
        {
#pragma warning disable VSTHRD002, MA0042 // It has completed.
            var publication = publishing.Result;
#pragma warning restore VSTHRD002, MA0042
            if (!isCanceled)
            {
                changed(publication);
            }

            core.After(publication.Completion, () => OnEnded(publication));
            return;
        }

        var isFailure = IsWanted && !isCanceled;
        EndTurn();
        if (isFailure)
        {
            failed(publishing.Exception?.GetBaseException());
        }
    }

    private void OnEnded(IPublication publication)
    {
        // A stream that ended otherwise is not published again: the program has stopped it, or it has failed.
#pragma warning disable VSTHRD002, MA0042 // It has completed.
        _isStopped |= publication.Completion.Result.Reason != PublicationEndReason.OnHold;
#pragma warning restore VSTHRD002, MA0042
        EndTurn();
    }

    private void EndTurn()
    {
        _hasTurn = false;
        turn.Release();
        if (_publishesAgain)
        {
            _publishesAgain = false;
            Publish();
        }
    }
}
