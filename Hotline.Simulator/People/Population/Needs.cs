namespace Hotline.Simulator.People.Population;

/// <summary>What residents of a new district ask a hotline for, in their own words. <c>{0}</c> is where the address goes.</summary>
internal static class Needs
{
    /// <summary>Ordinary requests; what comes first comes as often as what comes last.</summary>
    public static IReadOnlyList<string> Ordinary { get; } =
    [
        "{0}，马桶堵了，水要漫出来了", "{0}厨房下水道堵了，水下不去", "{0}，地漏返水，味道很大", "{0}卫生间下水道不通，麻烦派人疏通一下", "{0}厨房水管漏水，麻烦派个师傅",
        "水龙头一直滴水关不紧，{0}", "{0}，水管爆了！水喷得到处都是", "{0}马桶一直流水停不下来", "{0}，家里老是跳闸，推上去又跳", "{0}客厅插座没反应了",
        "电灯不亮，灯泡换过也不行，{0}", "{0}，漏电保护器推不上去，家里没电", "{0}热水器不出热水", "{0}，电热水器没有热水，插着电的", "燃气灶打不着火，{0}",
        "{0}，空调不制冷了", "空调漏水，滴到楼下了，{0}", "想清洗空调两台，{0}", "{0}，洗衣机不脱水，声音很响", "{0}冰箱不制冷，东西都要坏了",
        "{0}，油烟机不转了", "电视机花屏了，{0}", "{0}，忘带钥匙进不了门", "钥匙锁在屋里了，能找人开锁吗，{0}", "{0}想换个锁芯",
        "{0}，门锁转不动了", "屋顶漏水，下雨就滴，{0}", "{0}顶楼，天花板渗水了", "卫生间往楼下渗水，邻居找上来了，{0}", "{0}窗户边上渗水，墙都湿了",
        "{0}想找个保洁，三室两厅", "想擦玻璃，{0}，明天上午可以吗", "{0}，新房开荒保洁多少钱", "想约一次油烟机清洗，{0}", "{0}，窗户关不上，合页坏了",
        "{0}，衣柜门掉了", "晾衣架升不上去了，{0}", "纱窗破了要换，{0}", "{0}，墙皮掉了想补一下", "{0}，瓷砖空鼓翘起来了",
        "搬家，从{0}搬到南洋小城，东西不多", "{0}，电脑开不了机", "家里无线网时断时续，{0}", "{0}，厨房有蟑螂，想灭一灭", "家里有老鼠，{0}",
        "{0}，老人一个人在家，想找人陪去医院", "电动车推不动了，{0}楼下", "{0}，电瓶车电池不行了想换", "楼道灯不亮好几天了，{0}", "{0}单元门口的井盖破了",
    ];

    /// <summary>Danger: what a hotline must never treat as a repair.</summary>
    public static IReadOnlyList<string> Hazards { get; } =
        ["{0}厨房有煤气味，很浓", "{0}，插座冒火花了，有烧焦味", "{0}，电梯里有人被困住了", "{0}楼道里冒烟了"];

    /// <summary>Questions that need no visit.</summary>
    public static IReadOnlyList<string> Questions { get; } =
        ["你们几点下班？", "通下水道一般多少钱", "工会入会怎么办", "世纪城到火车站坐几路车", "工资拖欠了可以找你们吗"];

    /// <summary>What nobody can use.</summary>
    public static IReadOnlyList<string> Noise { get; } = ["在吗", "发错了不好意思", "？？？", "您好", "[图片]"];

    public static IReadOnlyList<string> Greetings { get; } = ["", "", "", "您好，", "你好，", "师傅你好，", "麻烦问一下，"];

    public static IReadOnlyList<string> Farewells { get; } = ["", "", "", "，谢谢", "，急", "，尽快，谢谢！", "，下午在家", "，家里有老人"];

    public static IReadOnlyList<string> Chases { get; } = ["怎么还没人来？", "师傅什么时候到？", "催一下，等了好久了", "有人接了吗"];

    private static readonly (string Estate, string[] Parts)[] Estates =
    [
        ("世纪城", ["一期", "二期", "三期"]), ("南洋小城", ["一期", "二期"]), ("大众公寓", ["A区", "B区", "C区"]),
    ];

    /// <summary>An address in one of the three estates, or the given one; a bare estate gets a building and a door.</summary>
    public static string Address(string given, Dice dice, string phone)
    {
        if (given.Any(char.IsDigit)) return given;
        var (estate, parts) = given.Length == 0 ? dice.Pick(Estates, $"{phone} estate") : Estates.FirstOrDefault(one => one.Estate == given, (given, [""]));
        var part = dice.Pick(parts, $"{phone} part");
        var unit = part.EndsWith('区') ? "号楼" : "幢";
        return $"{estate}{part}{1 + dice.Below(12, $"{phone} building")}{unit}{1 + dice.Below(3, $"{phone} stair")}单元{1 + dice.Below(11, $"{phone} floor")}0{1 + dice.Below(4, $"{phone} door")}";
    }
}
