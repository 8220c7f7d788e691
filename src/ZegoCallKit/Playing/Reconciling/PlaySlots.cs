namespace ZegoCallKit.Playing.Reconciling;

/// <summary>How many places the policy has.</summary>
internal static class PlaySlots
{
    /// <summary>The places for automatic plays: what the program plays itself goes first.</summary>
    public static int ForPolicy(PlayState state, IEnumerable<PlayRecord> engaged) =>
        Math.Min(state.Policy.Limit, Math.Max(0, state.MaxPlays - engaged.Count(record => record.IsManual)));
}
