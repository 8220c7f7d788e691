using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>How, by whom and when a call was dialed: the facts on which all its sides must agree.</summary>
internal sealed record CallDial(CallParty By, InviteOptions Options, IReadOnlyList<UserId> Callees, TimeSpan At);
