using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>How a call was dialled, by whom and when: what all its sides must agree on.</summary>
internal sealed record CallDial(CallParty By, InviteOptions Options, IReadOnlyList<UserId> Callees, TimeSpan At);
