namespace ZegoCallKit.RingChaos.Clients;

/// <summary>What the users of a call mean to do.</summary>
internal enum Plot
{
    OneAccepts,
    BothAccept,
    OneDeclines,
    CallerCancels,
    NobodyAnswers,
    Count,
}
