namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>
/// The result of every input in every situation: the phase of the call afterwards if it changes, with the reason if the call ends, then the effects in order. <c>-</c> means no change
/// at all; <c>noted</c> means that the state changes without an effect.
/// </summary>
internal static class MachineTable
{
    private const string Text = """
        Invite
          nothing    : send Invite to dan
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : refuse State
          on hold    : send Invite to dan
          second     : refuse State
          two calls  : refuse State
          transfer   : send Invite to dan
          ending     : send Invite to dan
          past       : send Invite to dan
        InviteMore
          nothing    : refuse Over
          outgoing   : send Invite to dan
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : send Invite to dan, send Members to bob
          in call    : send Invite to dan, send Members to bob
          on hold    : send Invite to dan, send Members to bob
          second     : refuse State
          two calls  : send Invite to dan, send Members to bob
          transfer   : send Invite to dan, send Members to bob
          ending     : refuse Over
          past       : refuse Over
        Accept
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : Connecting, send Accept to bob+ann, EnterRoom
          queued     : Connecting, send Cancel to cat, over Canceled, send Accept to bob+ann, EnterRoom
          asking     : Connecting, send Cancel to cat, over Canceled, send Accept to bob+ann, EnterRoom
          connecting : -
          in call    : -
          on hold    : -
          second     : Connecting, PauseMedia, send Heartbeat to cat, send Accept to bob+ann, EnterRoom
          two calls  : -
          transfer   : -
          ending     : refuse Over
          past       : refuse Over
        Decline
          nothing    : -
          outgoing   : refuse State
          incoming   : gone, send Reject to bob+ann, over Declined
          queued     : gone, send Reject to bob+ann, over Declined
          asking     : gone, send Reject to bob+ann, over Declined
          connecting : refuse State
          in call    : refuse State
          on hold    : refuse State
          second     : gone, send Reject to bob+ann, over Declined
          two calls  : refuse State
          transfer   : refuse State
          ending     : -
          past       : -
        Cancel
          nothing    : -
          outgoing   : gone, send Cancel to bob, over Canceled
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : refuse State
          on hold    : refuse State
          second     : refuse State
          two calls  : refuse State
          transfer   : refuse State
          ending     : -
          past       : -
        HangUp
          nothing    : -
          outgoing   : gone, send Cancel to bob, over Canceled
          incoming   : gone, send Reject to bob+ann, over Declined
          queued     : gone, send Reject to bob+ann, over Declined
          asking     : gone, send Reject to bob+ann, over Declined
          connecting : Ending LocalHangUp, send Leave to bob, LeaveRoom
          in call    : Ending LocalHangUp, send Leave to bob, LeaveRoom
          on hold    : Ending LocalHangUp, send Leave to bob, LeaveRoom
          second     : gone, send Reject to bob+ann, over Declined
          two calls  : Ending LocalHangUp, send Leave to bob, LeaveRoom
          transfer   : Ending LocalHangUp, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        EndForAll
          nothing    : -
          outgoing   : gone, send Cancel to bob, over Canceled
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : Ending LocalHangUp, send End to bob, LeaveRoom
          in call    : Ending LocalHangUp, send End to bob, LeaveRoom
          on hold    : Ending LocalHangUp, send End to bob, LeaveRoom
          second     : refuse State
          two calls  : Ending LocalHangUp, send End to bob, LeaveRoom
          transfer   : Ending LocalHangUp, send End to bob+cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        Join
          nothing    : Connecting, EnterRoom
          outgoing   : refuse State
          incoming   : Connecting, send Accept to bob+ann, EnterRoom
          queued     : Connecting, send Cancel to cat, over Canceled, send Accept to bob+ann, EnterRoom
          asking     : Connecting, send Cancel to cat, over Canceled, send Accept to bob+ann, EnterRoom
          connecting : -
          in call    : -
          on hold    : -
          second     : Connecting, PauseMedia, send Heartbeat to cat, send Accept to bob+ann, EnterRoom
          two calls  : -
          transfer   : -
          ending     : refuse Over
          past       : Connecting, EnterRoom
        BusyDecided
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : Ringing, send Received to bob, NotifyIncoming
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        Sent
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        SendFailed
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        PresenceChanged
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        SignalingChanged
          nothing    : noted
          outgoing   : noted
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : noted
          two calls  : noted
          transfer   : noted
          ending     : noted
          past       : noted
        RoomEntered
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : InCall, send Heartbeat to bob
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        RoomFailed
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending Failed, send Leave to bob, LeaveRoom
          in call    : Ending Failed, send Leave to bob, LeaveRoom
          on hold    : Ending Failed, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending Failed, send Leave to bob, LeaveRoom
          transfer   : Ending Failed, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomLinkChanged
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : noted
          on hold    : noted
          second     : -
          two calls  : noted
          transfer   : noted
          ending     : -
          past       : -
        RoomEnded
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending KickedOut, send Leave to bob, LeaveRoom
          in call    : Ending KickedOut, send Leave to bob, LeaveRoom
          on hold    : Ending KickedOut, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending KickedOut, send Leave to bob, LeaveRoom
          transfer   : Ending KickedOut, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomUserCame
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : noted
          in call    : send Heartbeat to bob
          on hold    : send Heartbeat to bob
          second     : -
          two calls  : send Heartbeat to bob
          transfer   : send Heartbeat to bob
          ending     : -
          past       : -
        RoomUserLeft
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : -
          two calls  : noted
          transfer   : noted
          ending     : -
          past       : -
        MediaReceived
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        RoomLeft
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : gone, over LocalHangUp
          past       : -
        SignedOut
          nothing    : noted
          outgoing   : gone, send Cancel to bob, over SignedOut
          incoming   : gone, over SignedOut
          queued     : gone, over SignedOut, send Cancel to cat, over SignedOut
          asking     : gone, over SignedOut, send Cancel to cat, over SignedOut
          connecting : Ending SignedOut, send Leave to bob, LeaveRoom
          in call    : Ending SignedOut, send Leave to bob, LeaveRoom
          on hold    : Ending SignedOut, send Leave to bob, LeaveRoom
          second     : gone, over SignedOut, send Leave to cat, LeaveRoom
          two calls  : Ending SignedOut, send Leave to bob, LeaveRoom, send Leave to cat, LeaveRoom
          transfer   : Ending SignedOut, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : noted
          past       : noted
        Ticked
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        InviteSignal
          nothing    : Ringing, send Received to bob, NotifyIncoming
          outgoing   : drop
          incoming   : send Received to bob
          queued     : send Received to bob
          asking     : -
          connecting : send Accept to bob
          in call    : send Accept to bob
          on hold    : send Accept to bob
          second     : send Received to bob
          two calls  : send Accept to bob
          transfer   : send Accept to bob
          ending     : drop
          past       : send Leave to bob
        ReceivedSignal
          nothing    : drop
          outgoing   : noted
          incoming   : -
          queued     : -
          asking     : -
          connecting : send Members to bob
          in call    : send Members to bob
          on hold    : send Members to bob
          second     : -
          two calls  : send Members to bob
          transfer   : send Members to bob
          ending     : drop
          past       : drop
        AcceptSignal
          nothing    : send Leave to bob
          outgoing   : Connecting, EnterRoom, send Members to bob
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : noted
          two calls  : noted
          transfer   : noted
          ending     : send Leave to bob
          past       : send Leave to bob
        RejectSignal
          nothing    : drop
          outgoing   : gone, over Declined
          incoming   : drop
          queued     : drop
          asking     : drop
          connecting : drop
          in call    : drop
          on hold    : drop
          second     : drop
          two calls  : drop
          transfer   : drop
          ending     : drop
          past       : drop
        CancelSignal
          nothing    : noted
          outgoing   : drop
          incoming   : gone, missed CanceledByCaller, over CanceledByCaller
          queued     : gone, missed CanceledByCaller, over CanceledByCaller
          asking     : gone, missed CanceledByCaller, over CanceledByCaller
          connecting : Ending CanceledByCaller, send Leave to bob, LeaveRoom
          in call    : Ending CanceledByCaller, send Leave to bob, LeaveRoom
          on hold    : Ending CanceledByCaller, send Leave to bob, LeaveRoom
          second     : gone, missed CanceledByCaller, over CanceledByCaller
          two calls  : Ending CanceledByCaller, send Leave to bob, LeaveRoom
          transfer   : Ending CanceledByCaller, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : drop
          past       : drop
        JoinSignal
          nothing    : send Leave to bob
          outgoing   : Connecting, EnterRoom, send Members to bob
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : send Members to bob
          in call    : send Members to bob
          on hold    : send Members to bob, send Heartbeat to bob
          second     : noted
          two calls  : send Members to bob, send Heartbeat to bob
          transfer   : send Members to bob, send Heartbeat to bob
          ending     : send Leave to bob
          past       : send Leave to bob
        LeaveSignal
          nothing    : drop
          outgoing   : drop
          incoming   : gone, missed CanceledByCaller, over CanceledByCaller
          queued     : gone, missed CanceledByCaller, over CanceledByCaller
          asking     : gone, missed CanceledByCaller, over CanceledByCaller
          connecting : Ending RemoteHangUp, LeaveRoom
          in call    : Ending RemoteHangUp, LeaveRoom
          on hold    : Ending RemoteHangUp, LeaveRoom
          second     : gone, missed CanceledByCaller, over CanceledByCaller
          two calls  : Ending RemoteHangUp, LeaveRoom
          transfer   : Ending RemoteHangUp, send Cancel to cat, SettleTransfer, send Leave to bob, LeaveRoom
          ending     : drop
          past       : drop
        EndSignal
          nothing    : drop
          outgoing   : gone, over RemoteHangUp
          incoming   : gone, missed CanceledByCaller, over CanceledByCaller
          queued     : gone, missed CanceledByCaller, over CanceledByCaller
          asking     : gone, missed CanceledByCaller, over CanceledByCaller
          connecting : Ending RemoteHangUp, LeaveRoom
          in call    : Ending RemoteHangUp, LeaveRoom
          on hold    : Ending RemoteHangUp, LeaveRoom
          second     : gone, missed CanceledByCaller, over CanceledByCaller
          two calls  : Ending RemoteHangUp, LeaveRoom
          transfer   : Ending RemoteHangUp, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : drop
          past       : drop
        HeartbeatSignal
          nothing    : send Leave to bob
          outgoing   : Connecting, EnterRoom
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : noted
          two calls  : noted
          transfer   : noted
          ending     : send Leave to bob
          past       : send Leave to bob
        MembersSignal
          nothing    : drop
          outgoing   : drop
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : noted
          two calls  : noted
          transfer   : noted
          ending     : drop
          past       : drop
        SyncSignal
          nothing    : send Leave to bob
          outgoing   : Connecting, EnterRoom, send Members to bob
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : send Members to bob
          in call    : send Members to bob
          on hold    : send Members to bob, send Heartbeat to bob
          second     : noted
          two calls  : send Members to bob, send Heartbeat to bob
          transfer   : send Members to bob, send Heartbeat to bob
          ending     : send Leave to bob
          past       : send Leave to bob
        own AcceptSignal
          nothing    : noted
          outgoing   : -
          incoming   : gone, over AnsweredElsewhere
          queued     : gone, over AnsweredElsewhere
          asking     : gone, over AnsweredElsewhere
          connecting : -
          in call    : -
          on hold    : -
          second     : gone, over AnsweredElsewhere
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        BusyDecided Reject
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : gone, send Reject to bob+ann, missed Busy
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        Cancel bob
          nothing    : -
          outgoing   : gone, send Cancel to bob, over Canceled
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : refuse State
          on hold    : refuse State
          second     : refuse State
          two calls  : refuse State
          transfer   : refuse Argument
          ending     : -
          past       : -
        PresenceChanged online
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        InviteSignal anew
          nothing    : Ringing, send Received to bob, NotifyIncoming
          outgoing   : drop
          incoming   : send Received to bob
          queued     : send Received to bob
          asking     : noted
          connecting : send Accept to bob
          in call    : send Accept to bob
          on hold    : send Accept to bob
          second     : send Received to bob
          two calls  : send Accept to bob
          transfer   : send Accept to bob
          ending     : drop
          past       : Ringing, send Received to bob, NotifyIncoming
        own HeartbeatSignal
          nothing    : noted
          outgoing   : -
          incoming   : gone, over AnsweredElsewhere
          queued     : gone, over AnsweredElsewhere
          asking     : gone, over AnsweredElsewhere
          connecting : -
          in call    : -
          on hold    : -
          second     : gone, over AnsweredElsewhere
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        own JoinSignal
          nothing    : -
          outgoing   : -
          incoming   : gone, over AnsweredElsewhere
          queued     : gone, over AnsweredElsewhere
          asking     : gone, over AnsweredElsewhere
          connecting : -
          in call    : -
          on hold    : -
          second     : gone, over AnsweredElsewhere
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        own RejectSignal
          nothing    : noted
          outgoing   : -
          incoming   : gone, over DeclinedElsewhere
          queued     : gone, over DeclinedElsewhere
          asking     : gone, over DeclinedElsewhere
          connecting : -
          in call    : -
          on hold    : -
          second     : gone, over DeclinedElsewhere
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        SignalingChanged up
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        RoomEnded LoggedOut
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending LocalHangUp, send Leave to bob, LeaveRoom
          in call    : Ending LocalHangUp, send Leave to bob, LeaveRoom
          on hold    : Ending LocalHangUp, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending LocalHangUp, send Leave to bob, LeaveRoom
          transfer   : Ending LocalHangUp, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomEnded KickedOut
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending KickedOut, send Leave to bob, LeaveRoom
          in call    : Ending KickedOut, send Leave to bob, LeaveRoom
          on hold    : Ending KickedOut, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending KickedOut, send Leave to bob, LeaveRoom
          transfer   : Ending KickedOut, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomEnded LoggedInElsewhere
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending AnsweredElsewhere, LeaveRoom
          in call    : Ending AnsweredElsewhere, LeaveRoom
          on hold    : Ending AnsweredElsewhere, LeaveRoom
          second     : -
          two calls  : Ending AnsweredElsewhere, LeaveRoom
          transfer   : Ending AnsweredElsewhere, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomEnded TokenExpired
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending TokenExpired, send Leave to bob, LeaveRoom
          in call    : Ending TokenExpired, send Leave to bob, LeaveRoom
          on hold    : Ending TokenExpired, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending TokenExpired, send Leave to bob, LeaveRoom
          transfer   : Ending TokenExpired, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomEnded NetworkLost
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending NetworkLost, send Leave to bob, LeaveRoom
          in call    : Ending NetworkLost, send Leave to bob, LeaveRoom
          on hold    : Ending NetworkLost, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending NetworkLost, send Leave to bob, LeaveRoom
          transfer   : Ending NetworkLost, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomEnded LoginFailed
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending Failed, send Leave to bob, LeaveRoom
          in call    : Ending Failed, send Leave to bob, LeaveRoom
          on hold    : Ending Failed, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending Failed, send Leave to bob, LeaveRoom
          transfer   : Ending Failed, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomEnded EngineFailed
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending Failed, send Leave to bob, LeaveRoom
          in call    : Ending Failed, send Leave to bob, LeaveRoom
          on hold    : Ending Failed, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending Failed, send Leave to bob, LeaveRoom
          transfer   : Ending Failed, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        RoomEnded Switched
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : Ending LocalHangUp, send Leave to bob, LeaveRoom
          in call    : Ending LocalHangUp, send Leave to bob, LeaveRoom
          on hold    : Ending LocalHangUp, send Leave to bob, LeaveRoom
          second     : -
          two calls  : Ending LocalHangUp, send Leave to bob, LeaveRoom
          transfer   : Ending LocalHangUp, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : -
          past       : -
        EndSignal MaxDuration
          nothing    : drop
          outgoing   : gone, over RemoteHangUp
          incoming   : gone, missed Missed, over Missed
          queued     : gone, missed Missed, over Missed
          asking     : gone, missed Missed, over Missed
          connecting : Ending MaxDurationReached, LeaveRoom
          in call    : Ending MaxDurationReached, LeaveRoom
          on hold    : Ending MaxDurationReached, LeaveRoom
          second     : gone, missed Missed, over Missed
          two calls  : Ending MaxDurationReached, LeaveRoom
          transfer   : Ending MaxDurationReached, send Cancel to cat, SettleTransfer, LeaveRoom
          ending     : drop
          past       : drop
        InviteSignal earlier
          nothing    : Ringing, send Received to bob, NotifyIncoming
          outgoing   : drop
          incoming   : send Received to bob
          queued     : send Received to bob
          asking     : noted
          connecting : send Accept to bob
          in call    : send Accept to bob
          on hold    : send Accept to bob
          second     : send Received to bob
          two calls  : send Accept to bob
          transfer   : send Accept to bob
          ending     : drop
          past       : send Leave to bob
        ReceivedSignal earlier
          nothing    : drop
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : send Members to bob
          in call    : send Members to bob
          on hold    : send Members to bob
          second     : -
          two calls  : send Members to bob
          transfer   : send Members to bob
          ending     : drop
          past       : drop
        AcceptSignal earlier
          nothing    : send Leave to bob
          outgoing   : send Invite to bob
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : noted
          two calls  : noted
          transfer   : noted
          ending     : send Leave to bob
          past       : send Leave to bob
        RejectSignal earlier
          nothing    : drop
          outgoing   : drop
          incoming   : drop
          queued     : drop
          asking     : drop
          connecting : drop
          in call    : drop
          on hold    : drop
          second     : drop
          two calls  : drop
          transfer   : drop
          ending     : drop
          past       : drop
        CancelSignal earlier
          nothing    : noted
          outgoing   : drop
          incoming   : drop
          queued     : drop
          asking     : drop
          connecting : drop, send Join to bob
          in call    : drop, send Join to bob
          on hold    : drop, send Join to bob
          second     : drop
          two calls  : drop, send Join to bob
          transfer   : drop, send Join to bob
          ending     : drop
          past       : drop
        own AcceptSignal earlier
          nothing    : noted
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        SignalingChanged back
          nothing    : -
          outgoing   : send Invite to bob
          incoming   : send Received to bob
          queued     : send Received to bob, send Invite to cat
          asking     : send Invite to cat
          connecting : send Sync to bob
          in call    : send Sync to bob
          on hold    : send Sync to bob
          second     : send Received to bob, send Sync to cat
          two calls  : send Sync to bob, send Sync to cat
          transfer   : send Invite to cat, send Sync to bob
          ending     : -
          past       : -
        AnsweredElsewhere
          nothing    : -
          outgoing   : -
          incoming   : gone, over AnsweredElsewhere
          queued     : gone, over AnsweredElsewhere
          asking     : gone, over AnsweredElsewhere
          connecting : -
          in call    : -
          on hold    : -
          second     : gone, over AnsweredElsewhere
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        MissedRing
          nothing    : missed Missed
          outgoing   : drop
          incoming   : gone, missed Missed, over Missed
          queued     : gone, missed Missed, over Missed
          asking     : gone, missed Missed, over Missed
          connecting : drop
          in call    : drop
          on hold    : drop
          second     : gone, missed Missed, over Missed
          two calls  : drop
          transfer   : drop
          ending     : drop
          past       : drop
        Sent refused
          nothing    : -
          outgoing   : gone, over Declined
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        Sent queued
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        AnsweredElsewhere declined
          nothing    : -
          outgoing   : -
          incoming   : gone, over DeclinedElsewhere
          queued     : gone, over DeclinedElsewhere
          asking     : gone, over DeclinedElsewhere
          connecting : -
          in call    : -
          on hold    : -
          second     : gone, over DeclinedElsewhere
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        Hold
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : PauseMedia
          in call    : PauseMedia, send Heartbeat to bob
          on hold    : -
          second     : refuse State
          two calls  : -
          transfer   : -
          ending     : refuse Over
          past       : refuse Over
        Resume
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : -
          in call    : -
          on hold    : ResumeMedia, send Heartbeat to bob
          second     : refuse State
          two calls  : refuse State
          transfer   : ResumeMedia, send Heartbeat to bob
          ending     : refuse Over
          past       : refuse Over
        RaiseHand
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : noted
          in call    : send Heartbeat to bob
          on hold    : send Heartbeat to bob
          second     : refuse State
          two calls  : send Heartbeat to bob
          transfer   : send Heartbeat to bob
          ending     : refuse Over
          past       : refuse Over
        SetAttributes
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : noted
          in call    : send Heartbeat to bob
          on hold    : send Heartbeat to bob
          second     : refuse State
          two calls  : send Heartbeat to bob
          transfer   : send Heartbeat to bob
          ending     : refuse Over
          past       : refuse Over
        React
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : send Reaction to bob
          on hold    : send Reaction to bob
          second     : refuse State
          two calls  : send Reaction to bob
          transfer   : send Reaction to bob
          ending     : refuse Over
          past       : refuse Over
        ReactionSignal
          nothing    : drop
          outgoing   : drop
          incoming   : drop
          queued     : drop
          asking     : drop
          connecting : drop
          in call    : NotifyReaction
          on hold    : NotifyReaction
          second     : drop
          two calls  : NotifyReaction
          transfer   : NotifyReaction
          ending     : drop
          past       : drop
        HeartbeatSignal with a raised hand
          nothing    : send Leave to bob
          outgoing   : Connecting, EnterRoom
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : noted
          two calls  : noted
          transfer   : noted
          ending     : send Leave to bob
          past       : send Leave to bob
        Swap
          nothing    : refuse State
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : refuse State
          on hold    : refuse State
          second     : refuse State
          two calls  : PauseMedia, send Heartbeat to cat, ResumeMedia, send Heartbeat to bob
          transfer   : refuse State
          ending     : refuse State
          past       : refuse State
        BusyDecided Hold
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : Ringing, send Received to bob, NotifyIncoming
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : -
          ending     : -
          past       : -
        HeartbeatSignal on hold
          nothing    : send Leave to bob
          outgoing   : Connecting, EnterRoom
          incoming   : noted
          queued     : noted
          asking     : noted
          connecting : noted
          in call    : noted
          on hold    : noted
          second     : noted
          two calls  : noted
          transfer   : noted
          ending     : send Leave to bob
          past       : send Leave to bob
        InviteSignal with another call
          nothing    : Ringing, send Received to bob, NotifyIncoming
          outgoing   : drop
          incoming   : send Received to bob
          queued     : send Received to bob
          asking     : noted
          connecting : send Accept to bob
          in call    : send Accept to bob
          on hold    : send Accept to bob
          second     : send Received to bob
          two calls  : send Accept to bob
          transfer   : send Accept to bob
          ending     : drop
          past       : Ringing, send Received to bob, NotifyIncoming
        Merge
          nothing    : refuse State
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : refuse State
          on hold    : refuse State
          second     : refuse State
          two calls  : send Invite to bob, send Members to cat
          transfer   : refuse State
          ending     : refuse State
          past       : refuse State
        Transfer
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : PauseMedia, send Heartbeat to bob, send Invite to dan, send Members to bob
          on hold    : send Invite to dan, send Members to bob
          second     : refuse State
          two calls  : send Invite to dan, send Members to bob
          transfer   : refuse State
          ending     : refuse Over
          past       : refuse Over
        Transfer to the other call
          nothing    : refuse Over
          outgoing   : refuse State
          incoming   : refuse State
          queued     : refuse State
          asking     : refuse State
          connecting : refuse State
          in call    : refuse Argument
          on hold    : refuse Argument
          second     : refuse State
          two calls  : send Invite to cat, send Members to bob
          transfer   : refuse State
          ending     : refuse Over
          past       : refuse Over
        CancelTransfer
          nothing    : -
          outgoing   : -
          incoming   : -
          queued     : -
          asking     : -
          connecting : -
          in call    : -
          on hold    : -
          second     : -
          two calls  : -
          transfer   : send Cancel to cat, send Members to bob, SettleTransfer
          ending     : -
          past       : -
        InviteSignal that replaces the call
          nothing    : drop
          outgoing   : drop
          incoming   : drop
          queued     : drop
          asking     : drop
          connecting : Ending Moved, Move, send Leave to bob, LeaveRoom, send Accept to bob+ann, EnterRoom
          in call    : Ending Moved, Move, send Leave to bob, LeaveRoom, send Accept to bob+ann, EnterRoom
          on hold    : Ending Moved, Move, send Leave to bob, LeaveRoom, send Accept to bob+ann, EnterRoom
          second     : drop
          two calls  : Ending Moved, Move, send Leave to bob, LeaveRoom, send Accept to bob+ann, EnterRoom
          transfer   : Ending Moved, Move, send Members to bob, send Leave to bob, send Cancel to cat, SettleTransfer, LeaveRoom, send Accept to bob+ann, EnterRoom
          ending     : drop
          past       : drop
        """;

    private static readonly Dictionary<string, Dictionary<string, string>> Cells = Parse();

    public static IEnumerable<string> Rows => Cells.Keys;

    public static string Find(string input, string situation) =>
        Cells.TryGetValue(input, out var row) && row.TryGetValue(situation, out var cell) ? cell : "undecided";

    private static Dictionary<string, Dictionary<string, string>> Parse()
    {
        var cells = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var row = "";
        foreach (var line in Text.Split('\n'))
        {
            if (!line.StartsWith(' '))
            {
                row = line;
                cells.Add(row, new Dictionary<string, string>(StringComparer.Ordinal));
                continue;
            }

            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            cells[row].Add(parts[0], parts[1]);
        }

        return cells;
    }
}
