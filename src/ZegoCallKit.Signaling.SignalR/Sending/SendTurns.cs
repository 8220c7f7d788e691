using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Sending;

/// <summary>Counts the turns of <see cref="WireEnvelope.Turn"/>. Used in the outbox's loop.</summary>
internal sealed class SendTurns
{
    private bool _isOver;

    /// <summary>Gets the turn in which messages are given to a connection.</summary>
    public int Current { get; private set; }

    /// <summary>Notes that the server refused a message.</summary>
    /// <param name="turn">The turn in which the message was given to the connection.</param>
    /// <param name="error">The word with which it was refused.</param>
    public void End(int turn, string error)
    {
        if (error == WireReasons.Unavailable && turn == Current)
        {
            (Current, _isOver) = (turn + 1, true);
        }
    }

    /// <summary>Returns whether more may be given to a connection: a turn begins when everything of the one before has been answered.</summary>
    public bool MayGoOn(int inFlight)
    {
        _isOver &= inFlight > 0;
        return !_isOver;
    }
}
