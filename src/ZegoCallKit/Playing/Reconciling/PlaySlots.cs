namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Calculates how many slots the policy has.</summary>
internal static class PlaySlots
{
    /// <summary>Returns the number of slots for automatic plays: streams that the program plays itself take theirs first.</summary>
    public static int ForPolicy(PlayState state, IEnumerable<PlayRecord> engaged) =>
        Math.Min(state.Policy.Limit, Math.Max(0, state.MaxPlays - engaged.Count(record => record.IsManual)));
}
