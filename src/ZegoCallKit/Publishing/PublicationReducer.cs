using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Publishing;

/// <summary>The state machine of a publication: pure, and final once publishing has ended.</summary>
internal static class PublicationReducer
{
    /// <summary>Returns the state that follows from a report of the engine.</summary>
    public static PublicationState Reduce(PublicationState state, PublisherState reported, ZegoErrorCode code) => reported switch
    {
        _ when state.Phase == PublicationPhase.Ended => state,
        PublisherState.Publishing => state with { Phase = PublicationPhase.Publishing, Code = ZegoErrorCode.None },
        PublisherState.Requesting when state.Phase == PublicationPhase.Requesting => state with { Code = code },
        PublisherState.Requesting => state with { Phase = PublicationPhase.Retrying, Code = code },
        PublisherState.NotPublishing => End(state, new PublicationEnd { Reason = PublicationEndReason.Failed, Code = code }),
        _ => state,
    };

    /// <summary>Ends a publication; the first end is kept.</summary>
    public static PublicationState End(PublicationState state, PublicationEnd end) => state.Phase == PublicationPhase.Ended
        ? state
        : state with { Phase = PublicationPhase.Ended, Code = end.Code, End = end };
}
