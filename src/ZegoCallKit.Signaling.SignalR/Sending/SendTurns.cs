using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Sending;

/// <summary>Numbers the turns of <see cref="WireEnvelope.Turn"/>. Used in the outbox's loop.</summary>
internal sealed class SendTurns
{
    private bool _isOver;

    /// <summary>Gets the turn in which messages are sent.</summary>
    public int Current { get; private set; }

    /// <summary>Ends the turn of a message that the server refused because it is not available.</summary>
    /// <param name="turn">The turn in which the message was sent.</param>
    /// <param name="error">The error with which it was refused.</param>
    public void End(int turn, string error)
    {
        if (error == WireReasons.Unavailable && turn == Current)
        {
            (Current, _isOver) = (turn + 1, true);
        }
    }

    /// <summary>Returns whether further messages may be sent: a turn starts when all messages of the previous one have been answered.</summary>
    public bool MayGoOn(int inFlight)
    {
        _isOver &= inFlight > 0;
        return !_isOver;
    }
}
