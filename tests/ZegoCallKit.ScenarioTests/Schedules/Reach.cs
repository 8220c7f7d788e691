namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>Counts what a schedule has reached.</summary>
internal sealed record Reach(int Logins, int Publications, int Plays, int Reconnections, int Kicks)
{
    public static Reach operator +(Reach left, Reach right) => new(
        left.Logins + right.Logins,
        left.Publications + right.Publications,
        left.Plays + right.Plays,
        left.Reconnections + right.Reconnections,
        left.Kicks + right.Kicks);
}
