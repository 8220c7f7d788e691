using System.Text.RegularExpressions;

namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents the part of the C interface that is bound: the entries of core-set.tsv, and the types that they use.</summary>
public sealed partial class NativeApi
{
    private NativeApi(IReadOnlyList<NativeFunction> functions, IReadOnlyList<NativeCallback> callbacks, IReadOnlyList<NativeStruct> structs, IReadOnlyList<NativeEnumeration> enums)
    {
        Functions = functions;
        Callbacks = callbacks;
        Structs = structs;
        Enums = enums;
    }

    public IReadOnlyList<NativeFunction> Functions { get; }

    public IReadOnlyList<NativeCallback> Callbacks { get; }

    public IReadOnlyList<NativeStruct> Structs { get; }

    public IReadOnlyList<NativeEnumeration> Enums { get; }

    public static NativeApi Read(string folder)
    {
        var core = TsvTable.Read(folder, "core-set").Select(c => (Kind: c("kind"), Name: c("name"), Group: c("group"), IsRequired: c("need") == "required", Handler: c("handler"))).ToList();
        var functionRows = TsvTable.Read(folder, "functions").Select(c => (Name: c("function"), Returns: c("return"), Parameters: c("params"))).ToDictionary(f => f.Name);
        var callbackRows = TsvTable.Read(folder, "callbacks").Select(c => (Name: c("callback"), Register: c("register_function"), Parameters: c("params"))).ToDictionary(c => c.Name);

        var functions = core.Where(c => c.Kind == "function").Select(c => functionRows.TryGetValue(c.Name, out var row)
            ? new NativeFunction(c.Name, c.Group, c.IsRequired, row.Returns, NativeParameter.ParseList(row.Parameters))
            : throw new InvalidDataException($"functions.tsv has no '{c.Name}'.")).ToList();
        var callbacks = core.Where(c => c.Kind == "callback").Select(c => callbackRows.TryGetValue(c.Name, out var row)
            ? new NativeCallback(c.Name, c.Group, c.IsRequired, row.Register, NativeParameter.ParseList(row.Parameters), c.Handler)
            : throw new InvalidDataException($"callbacks.tsv has no '{c.Name}'.")).ToList();

        var allStructs = TsvTable.Read(folder, "structs")
            .Select(c => (Struct: c("struct"), Size: Number(c("struct_size")), Field: new NativeField(c("field"), c("c_type"), c("array_len").Length == 0 ? null : Number(c("array_len")), Number(c("offset")), Number(c("size")))))
            .GroupBy(r => (r.Struct, r.Size)).Select(g => new NativeStruct(g.Key.Struct, g.Key.Size, [.. g.Select(r => r.Field)])).ToDictionary(s => s.Name);
        var allEnums = TsvTable.Read(folder, "enums").Select(c => (Enum: c("enum"), Member: new KeyValuePair<string, int>(c("member"), Number(c("value")))))
            .GroupBy(r => r.Enum).Select(g => new NativeEnumeration(g.Key, [.. g.Select(r => r.Member)])).ToDictionary(e => e.Name);

        var used = new SortedSet<string>(core.Where(c => c.Kind == "enum").Select(c => c.Name), StringComparer.Ordinal);
        var open = new Queue<string>(functions.SelectMany(f => f.Parameters).Concat(callbacks.SelectMany(c => c.Parameters)).Select(p => p.Type).Concat(functions.Select(f => f.Returns)));
        while (open.TryDequeue(out var type))
        {
            var name = TypeName().Match(type).Value;
            if (!used.Contains(name) && (allStructs.ContainsKey(name) || allEnums.ContainsKey(name)))
            {
                used.Add(name);
                foreach (var field in allStructs.GetValueOrDefault(name)?.Fields ?? [])
                {
                    open.Enqueue(field.Type);
                }
            }
        }

        return new(functions, callbacks, [.. used.Where(allStructs.ContainsKey).Select(n => allStructs[n])], [.. used.Where(allEnums.ContainsKey).Select(n => allEnums[n])]);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("zego_[a-z0-9_]+", RegexOptions.None, 1000)]
    private static partial Regex TypeName();
}
