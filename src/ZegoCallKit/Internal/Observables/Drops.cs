namespace ZegoCallKit.Internal.Observables;

/// <summary>Represents what observers missed because they were behind.</summary>
/// <param name="Dropped">The number of values.</param>
/// <param name="Behind">The number of observers that fell behind.</param>
internal readonly record struct Drops(long Dropped, int Behind)
{
    public static Drops operator +(Drops left, Drops right) => new(left.Dropped + right.Dropped, left.Behind + right.Behind);
}
