namespace ZegoCallKit.Engine;

/// <summary>
/// Holds what a record of the engine port was converted to, so that all who receive the same record share one object: an in-memory cloud tells thousands of clients of a user with one record. It is no part of the
/// record's value and equals any other.
/// </summary>
internal struct Converted<T> : IEquatable<Converted<T>>
    where T : class
{
    public T? Value;

    public readonly bool Equals(Converted<T> other) => true;

    public override readonly bool Equals(object? obj) => obj is Converted<T>;

    public override readonly int GetHashCode() => 0;
}
