using Phone.Calling;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Display;

/// <summary>Shows what happens. All members can be called from any thread.</summary>
internal interface IPhoneView
{
    void ShowReady(SignalingIdentity identity, Uri server);

    void ShowSignaling(SignalingStatus status);

    void ShowPresence(PresenceChange change);

    /// <summary>Shows the state of a call, which has changed.</summary>
    void ShowCall(CallReport call);

    void ShowMissed(MissedCall missed);

    void ShowHistory(UserId user, CallHistoryPage page);

    void ShowHelp(string text);

    void ShowProblem(string text);
}
